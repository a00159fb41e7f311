"""Screens for people, drawn with Rich into a text; the command line decides where the text goes."""
