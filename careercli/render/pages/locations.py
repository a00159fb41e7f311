"""The screen of `career data path` and `career config path`."""

from careercli.model.locations import Locations
from careercli.model.source import Source
from careercli.render.page.blocks import Column, Row, Table, Title
from careercli.render.page.cells import Text
from careercli.render.page.page import Page

COLUMNS = (
    Column("", words=True),
    Column("Path", words=True, spoken="{}"),
    Column("There", words=True, spoken="{}"),
)


def page(result: Locations, sources: tuple[Source, ...]) -> Page:
    """A row a place."""
    rows = tuple(
        Row((Text(place.name), Text(str(place.path)), Text("there" if place.exists else "not there")))
        for place in result.places
    )
    return Page((Title("Places"), Table(COLUMNS, rows, "Where everything lies")))
