"""The screen of `career help COMMAND`, where it is not the terminal's own."""

from careercli.model.manual import Manual
from careercli.model.source import Source
from careercli.render.page.blocks import Bullets, Definition, Definitions, Heading, Paragraph, Title
from careercli.render.page.page import Block, Page


def page(result: Manual, sources: tuple[Source, ...]) -> Page:
    """What the command is for, how it is typed, its options section by section."""
    blocks: list[Block] = [Title(result.command), Paragraph(result.text), Paragraph(result.usage)]
    if result.examples:
        blocks += [Heading("Examples"), Bullets(result.examples)]
    for section in result.sections:
        blocks.append(Heading(section.title))
        blocks.append(Definitions(tuple(Definition(item.typed, item.does) for item in section.items)))
    return Page(tuple(blocks))
