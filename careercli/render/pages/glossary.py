"""The screen of `career help TERM`."""

from careercli.model.source import Source
from careercli.queries.glossary import Glossary
from careercli.render.page.blocks import Command, Definition, Definitions, Paragraph, Title, TryNext
from careercli.render.page.page import Block, Page


def page(result: Glossary, sources: tuple[Source, ...]) -> Page:
    """One term with its text, or all of them."""
    blocks: list[Block]
    if result.whole:
        terms = tuple(Definition(term.name, term.text) for term in result.terms)
        blocks = [Title("Terms", f"{len(terms)}"), Definitions(terms)]
        blocks.append(TryNext((Command("career help salary", "a command, its options and examples"),)))
        return Page(tuple(blocks))
    (term,) = result.terms
    return Page((Title(term.name), Paragraph(term.text)))
