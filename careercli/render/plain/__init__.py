"""A page → sentences and labelled lines, for screen readers."""
