"""Reading sentences: which occupations somebody asks for, in a module for each kind of word."""
