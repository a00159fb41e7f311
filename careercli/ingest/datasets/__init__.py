"""One module for each official dataset: which files of a folder it takes, what they say, where that comes from."""
