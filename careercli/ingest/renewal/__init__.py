"""Data made anew from data and newer official files: each dataset replaces what is its own, all else is taken over."""
