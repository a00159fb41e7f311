"""The screen of `career data update --check` and `--dry-run`."""

from careercli.model.downloads import Download, Downloads
from careercli.model.source import Source
from careercli.render.page.blocks import Column, Command, Note, Row, Table, Title, TryNext
from careercli.render.page.cells import Count, Text
from careercli.render.page.page import Block, Page

COLUMNS = (
    Column("", words=True),
    Column("In use", words=True, spoken="in use {}"),
    Column("Due", words=True, spoken="due {}"),
    Column("", words=True, spoken="{}"),
    Column("Bytes", spoken="{} bytes"),
    Column("Address", words=True, quiet=True, spare=1, spoken="{}"),
)


def page(result: Downloads, sources: tuple[Source, ...]) -> Page:
    """A row a file: the vintage in use, the one that is due, and where it is."""
    rows = tuple(
        Row((Text(file.title), Text(file.in_use), Text(file.due), Text(_state(file)), _size(file), Text(file.url)))
        for file in result.files
    )
    said = "as the publishers' servers say" if result.asked else "by the calendar in the data; nobody was asked"
    blocks: list[Block] = [Title("Official files"), Table(COLUMNS, rows, f"What an update fetches, {said}")]
    blocks += [Note(file.problem) for file in result.files if file.problem]
    if not result.asked:
        blocks.append(Note("Nothing was fetched, and no connection was opened."))
        blocks.append(TryNext((Command("career data update --check", "ask the publishers whether it is there"),)))
    elif any(file.there and file.newer for file in result.files):
        blocks.append(TryNext((Command("career data update", "fetch what is newer and use it"),)))
    return Page(tuple(blocks))


def _state(file: Download) -> str:
    if file.problem:
        return "not known"
    if file.there is False:
        return "not there"
    return "newer" if file.newer else "in use already"


def _size(file: Download) -> Count | Text:
    return Text("") if file.size is None else Count(float(file.size))
