"""Why data were not made anew; those in use stay as they are."""

from careercli.catalog.errors import DataError


class UpdateError(DataError):
    """Newer data cannot be fetched, made or put in place; the message says which file or step, and what it is."""
