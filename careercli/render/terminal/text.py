"""A page as the text of a terminal or a pipe."""

from careercli.render.ascii import to_ascii
from careercli.render.output import Output
from careercli.render.page.page import Page
from careercli.render.terminal.lines import WIDEST, Surface, plain_text
from careercli.render.terminal.writer import draw


def write(page: Page, output: Output) -> str:
    """The page in lines; Rich is loaded only where it colours."""
    lines = draw(page, Surface(output.width, output.unicode, folds=output.terminal))
    if output.colour:
        from careercli.render.terminal.colour import coloured

        text = coloured(lines, min(output.width, WIDEST))
    else:
        text = plain_text(lines)
    return text if output.unicode else to_ascii(text)
