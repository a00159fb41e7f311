"""The screen of `career data`: what every figure comes from."""

from careercli.model.source import Source
from careercli.queries.datasets import Datasets
from careercli.render.page.blocks import (
    Column,
    Command,
    Fact,
    Facts,
    Heading,
    Row,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Text
from careercli.render.page.page import Block, Page

COLUMNS = (
    Column("", words=True),
    Column("Vintage", words=True, spoken="vintage {}"),
    Column("Id", words=True, quiet=True, spoken="id {}"),
    Column("Publisher", words=True, spare=1, spoken="published by {}"),
    Column("Title", words=True, spare=2, spoken="{}"),
    Column("Address", words=True, spare=3, quiet=True, spoken="{}"),
)

FILES = (
    Column("", words=True),
    Column("SHA-256", words=True, spoken="SHA-256 {}"),
    Column("Id", words=True, quiet=True, spare=1, spoken="of {}"),
)


def page(result: Datasets, sources: tuple[Source, ...]) -> Page:
    """A table of the datasets and their terms; in full, also the files that each was made from."""
    rows = tuple(
        Row(tuple(map(Text, (item.short, item.vintage, item.id, item.publisher, item.title, item.url))))
        for item in result.sources
    )
    blocks: list[Block] = [
        Title("Datasets", f"{len(rows)}"),
        Table(COLUMNS, rows, "Where every figure comes from"),
        Heading("Terms", "in full in data/LICENSE.md"),
        Facts(tuple(Fact(licence, names) for licence, names in _terms(result.sources).items())),
    ]
    if result.full:
        blocks.append(Heading("Files", "that the datasets were made from"))
        files = [
            Row(tuple(map(Text, (file.name, file.sha256, item.id)))) for item in result.sources for file in item.files
        ]
        blocks.append(Table(FILES, tuple(files), "The files that the datasets were made from"))
    else:
        blocks.append(TryNext((Command("career data --full", "the files of each, with their checksums"),)))
    return Page(tuple(blocks))


def _terms(sources: tuple[Source, ...]) -> dict[str, str]:
    """The datasets under each licence, in a few words each."""
    found: dict[str, dict[str, None]] = {}
    for source in sources:
        found.setdefault(source.licence, {})[source.short] = None
    return {licence: "; ".join(names) for licence, names in found.items()}
