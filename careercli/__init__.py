"""careercli: everything official about an occupation, offline and at once."""

__version__ = "0.1.0"
