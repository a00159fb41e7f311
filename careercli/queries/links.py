"""The official pages about an occupation, for a place. No page is asked for anything here."""

import re
from collections.abc import Collection, Iterator
from string import Formatter
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.files.sources import Sources
from careercli.model.link import LinkForm, LinkKind
from careercli.model.occupation import Group, Occupation
from careercli.model.place import NATION, Area

_PLACED = re.compile(r"\{(place|state)\}")


class Link(NamedTuple):
    """An official page with its address; `placed` where the address names the place that was asked for.

    `about` is the O*NET-SOC code where the page is about one part of the occupation only, else empty.
    """

    form: LinkForm
    url: str
    placed: bool
    about: str


class Links(NamedTuple):
    """The official pages about an occupation, the first of each kind first; `left_out` says why some are missing."""

    occupation: Occupation
    group: Group
    area: Area
    links: tuple[Link, ...]
    left_out: tuple[str, ...]


def links(catalog: Catalog, slug: str, area: str = NATION, kinds: Collection[LinkKind] = ()) -> Links:
    """The official pages of some kinds, or of all where none is named."""
    occupation, place = catalog.occupation(slug), catalog.area(area)
    facts = _facts(catalog, occupation)
    found: list[Link] = []
    left_out: list[str] = []
    for kind in kinds or LinkKind:
        for form in (form for form in catalog.links if form.kind is kind):
            if "{handbook}" in form.address and "handbook" not in facts:
                left_out.append(f"{form.title} has no page about {occupation.title}")
            elif form.kind is LinkKind.WAGES and not occupation.pay_in(catalog.sources.newest("oews").id):
                left_out.append(f"{form.title}: the survey does not cover {occupation.title}")
            else:
                found += _filled(form, facts | _where(catalog, place, form.anywhere), occupation, place)
    group = catalog.group(occupation.groups[0])
    return Links(occupation, group, place, tuple(found), tuple(left_out))


def _filled(form: LinkForm, facts: dict[str, str], occupation: Occupation, place: Area) -> Iterator[Link]:
    """The page of a form; one for each part of the occupation where O*NET describes the parts."""
    from urllib.parse import quote

    parts = [code for code in occupation.onet if code.endswith(".00")]
    several = len(parts) > 1 and "{onet}" in form.address
    placed = place.code != NATION and bool(_PLACED.search(form.address))
    for part in parts if several else parts[:1]:
        values = {name: text if name == "handbook" else quote(text, safe="") for name, text in facts.items()}
        url = Formatter().vformat(form.address, (), values | {"onet": part})
        yield Link(form, url, placed, part if several else "")


def _facts(catalog: Catalog, occupation: Occupation) -> dict[str, str]:
    """What is put into addresses, place apart."""
    soc = occupation.soc
    own = occupation.members == (soc,)
    page = catalog.handbook(occupation.profile)
    facts = {"title": occupation.title, "soc": soc, "digits": soc.replace("-", ""), "major": soc[:2]}
    facts |= {"keyword": soc if own else occupation.title, "year": _year(catalog.sources)}
    return facts | ({"handbook": page.url} if page and soc in page.occupations else {})


def _year(sources: Sources) -> str:
    """The year of the newest survey of pay."""
    return str(sources.newest("oews").order[0])


def _where(catalog: Catalog, area: Area, anywhere: str) -> dict[str, str]:
    """How official pages call a place: a state by its name or its two letters, an area by its first city."""
    if area.code == NATION:
        return {"place": anywhere, "state": anywhere}
    state = catalog.states[area.states[0]] if area.states else area
    postal = state.postal or ""
    return {"place": f"{city}, {postal}" if (city := _city(catalog, area, postal)) else state.name, "state": postal}


def _city(catalog: Catalog, area: Area, postal: str) -> str:
    """The first city of a metropolitan area, which may have a hyphen in its name; empty for any other place."""
    if area.type != "metro":
        return ""
    names = re.split(r"[-/]+", area.name.partition(",")[0])
    known = catalog.cities.get(postal, {})
    joined = ("-".join(names[: end + 1]) for end in range(len(names)))
    return next((name for name in joined if area.code in known.get(name, ())), names[0])
