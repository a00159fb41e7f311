"""The screen of `career data update`, `add`, `rollback` and `use`."""

from careercli.model.source import Source
from careercli.model.updated import Done, Updated
from careercli.render.page.blocks import Column, Command, Fact, Facts, Note, Paragraph, Row, Table, Title, TryNext
from careercli.render.page.cells import Count, Text
from careercli.render.page.page import Block, Page

COLUMNS = (
    Column("", words=True),
    Column("Before", words=True, spoken="before {}"),
    Column("Now", words=True, spoken="now {}"),
)

SAID = {
    Done.UPDATED: "Newer data are in use",
    Done.TRIED: "Newer data could be used; nothing was changed",
    Done.ROLLED_BACK: "The data before are in use again",
    Done.CHOSEN: "Other data are in use",
}


def page(result: Updated, sources: tuple[Source, ...]) -> Page:
    """Which data are in use now, what they hold that is new, and the way back."""
    blocks: list[Block] = [Title(SAID[result.done])]
    if result.renewed:
        rows = tuple(Row(tuple(map(Text, (item.title, item.before, item.after)))) for item in result.renewed)
        blocks.append(Table(COLUMNS, rows, "Datasets that were made anew"))
        checked = (Count(result.files), " files and ", Count(result.figures), " figures were checked.")
        blocks.append(Paragraph(checked, quiet=True))
    if result.done is not Done.TRIED:
        blocks.append(Facts((Fact("in use", f"{result.generation}, {result.folder}"), Fact("before", result.before))))
    blocks += [Note(note) for note in result.notes]
    if result.done is Done.UPDATED:
        blocks.append(TryNext((Command("career data rollback", "the data before"),)))
    return Page(tuple(blocks))
