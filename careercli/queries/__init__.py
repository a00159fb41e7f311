"""One module per question: the catalogue goes in, a typed result comes out. Pure: no printing, no formatting."""
