"""The screen of `career data verify`."""

from careercli.model.source import Source
from careercli.model.verified import Verified
from careercli.render.page.blocks import Paragraph, Title
from careercli.render.page.cells import Count
from careercli.render.page.page import Page


def page(result: Verified, sources: tuple[Source, ...]) -> Page:
    """How much was read and found whole; what is not whole is an error instead."""
    words = (Count(result.files), " files read, ", Count(result.figures), " figures checked: all whole and consistent")
    return Page((Title("Data"), Paragraph(words)))
