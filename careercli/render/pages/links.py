"""The screen of `career open --print`: official pages and their addresses, by what they are about."""

from collections.abc import Mapping
from itertools import groupby

from careercli.model.link import LinkKind
from careercli.model.place import NATION
from careercli.model.source import Source
from careercli.queries.links import Link, Links
from careercli.render.page.blocks import Address, Addresses, Command, Heading, Note, Title, TryNext
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import place_option

HEADINGS: Mapping[LinkKind, str] = {
    LinkKind.JOBS: "Openings",
    LinkKind.SCHOOLS: "Schools and training",
    LinkKind.LICENCES: "Licenses and certifications",
    LinkKind.APPRENTICESHIPS: "Apprenticeships",
    LinkKind.PROFILE: "What people in it do",
    LinkKind.WAGES: "Pay",
    LinkKind.OUTLOOK: "Outlook",
}


def page(result: Links, sources: tuple[Source, ...]) -> Page:
    """A section a kind, a page with its address each; what is left out, and what nobody has opened yet."""
    occupation, here = result.occupation, result.area.code != NATION
    blocks: list[Block] = [Title(f"{occupation.title}: official pages", occupation.soc)]
    for kind, found in groupby(result.links, lambda link: link.form.kind):
        links = tuple(found)
        placed = here and any(link.placed for link in links)
        blocks += [Heading(HEADINGS[kind], result.area.name if placed else ""), Addresses(tuple(map(_address, links)))]
    blocks += [Note(f"{reason}.") for reason in result.left_out]
    unopened = sum(not link.form.opened for link in result.links)
    if unopened:
        which = "None of these pages has" if unopened == len(result.links) else f"{unopened} of these pages have not"
        blocks.append(Note(f"{which} been opened by us yet: an address may have changed."))
    first = result.links[0].form.kind
    opens = f"career open {occupation.soc} --what {first}{place_option(result.area) if here else ''}"
    return Page((*blocks, TryNext((Command(opens, "opens the first of these in your browser"),))))


def _address(link: Link) -> Address:
    name = f"{link.form.title}, {link.about}" if link.about else link.form.title
    return Address(name, link.url, link.form.run_by)
