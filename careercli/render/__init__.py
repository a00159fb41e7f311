"""A result in, text out: the terminal (Rich), JSON, CSV and Markdown. No figure is computed here."""
