"""Which occupations and groups there are: codes, titles, slugs, members."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careercli.ingest.classification import SocEntry
from careercli.ingest.projections import ProjectionSet
from careercli.model.occupation import ALL_OCCUPATIONS

_LEVELS = ("broad", "minor", "major")
_SMALL_WORDS = ("a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with")


@dataclass(frozen=True)
class Identity:
    """An occupation: a line item of Employment Projections. `members` are the SOC 2018 occupations counted in it."""

    soc: str
    title: str
    slug: str
    groups: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """A group of occupations; `parent` is the next wider one, the total of all occupations at last."""

    soc: str
    title: str
    slug: str
    level: str
    parent: str | None


def slugify(title: str) -> str:
    """A title in kebab case, apostrophes dropped."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("'", "")).strip("-")


def identify(
    structure: Mapping[str, SocEntry], rounds: Sequence[ProjectionSet], oews_titles: Mapping[str, str]
) -> dict[str, Identity]:
    """Every occupation by SOC code, in SOC order.

    They are the line items of the newest round (`rounds`, newest first), and those of older ones that stand for what
    it leaves out (legislators). A line item that is not a SOC 2018 occupation (13-1020, 21-1018) stands for the
    occupations of its broad group that no other line item covers. Raises ValueError where this does not put every SOC
    occupation into exactly one.
    """
    line_items = _line_items(structure, rounds)
    detailed = [code for code, entry in structure.items() if entry.level == "detailed"]
    counted = {code: (code,) if code in line_items else () for code in detailed}
    identities: dict[str, Identity] = {}
    covered: list[str] = []
    for soc, title in sorted(line_items.items()):
        members = counted.get(soc) or tuple(code for code in detailed if code not in line_items and code[:6] == soc[:6])
        if not members:
            raise ValueError(f"{soc} {title} stands for no occupation of the classification")
        covered += members
        full = _title(soc, title, structure, oews_titles)
        groups = tuple(group for group in structure[members[0]].groups if group != soc)
        identities[soc] = Identity(soc, full, slugify(full), groups, members)
    if sorted(covered) != sorted(detailed):
        odd = sorted(
            set(detailed).symmetric_difference(covered) | {code for code in covered if covered.count(code) > 1}
        )
        raise ValueError(f"not counted in exactly one occupation: {', '.join(odd)}")
    _check_unique([identity.slug for identity in identities.values()])
    return identities


def _line_items(structure: Mapping[str, SocEntry], rounds: Sequence[ProjectionSet]) -> dict[str, str]:
    """The code and title of every line item; the oldest round words the titles, so that slugs stay as they are."""
    items: dict[str, str] = {}
    for projections in rounds:
        aggregates = {code[:6] for code in items if code not in structure or structure[code].level != "detailed"}
        for code, entry in projections.by_code.items():
            if entry.line_item and (code in items or code[:6] not in aggregates):
                items[code] = entry.title
    return items


def find_groups(
    structure: Mapping[str, SocEntry], identities: Mapping[str, Identity], total_title: str
) -> dict[str, Group]:
    """The total and every major, minor and broad group with two or more occupations in it, by SOC code.

    A group of one is that occupation (`codes.toml` says so). Where a title is taken already, by an occupation or a
    lower group, the level is appended to the slug.
    """
    counted = Counter(group for identity in identities.values() for group in identity.groups)
    used = {group for group, occupations in counted.items() if occupations > 1}
    taken = {identity.slug for identity in identities.values()}
    slugs = {ALL_OCCUPATIONS: slugify(total_title)}
    for level in _LEVELS:
        for code, entry in structure.items():
            if entry.level == level and code in used:
                plain = slugify(entry.title)
                slugs[code] = f"{plain}-{level}-group" if plain in taken else plain
                taken.add(slugs[code])
    _check_unique([*slugs.values(), *(identity.slug for identity in identities.values())])
    groups = {ALL_OCCUPATIONS: Group(ALL_OCCUPATIONS, total_title, slugs[ALL_OCCUPATIONS], "total", None)}
    for code, entry in structure.items():
        if code in used:
            parent = next((group for group in reversed(entry.groups) if group in used), ALL_OCCUPATIONS)
            groups[code] = Group(code, entry.title, slugs[code], entry.level, parent)
    return groups


def _title(soc: str, projected: str, structure: Mapping[str, SocEntry], oews_titles: Mapping[str, str]) -> str:
    """The title in title case: OEWS abbreviates some, so it counts only where it says the same as EP."""
    candidates = [structure[soc].title] if soc in structure else []
    candidates += [oews_titles[soc]] if soc in oews_titles else []
    return next((title for title in candidates if title.lower() == projected.lower()), _title_case(projected))


def _title_case(title: str) -> str:
    words = title.split(" ")
    return " ".join(
        word if position and word in _SMALL_WORDS else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for position, word in enumerate(words)
    )


def _check_unique(slugs: Sequence[str]) -> None:
    doubled = sorted({slug for slug in slugs if slugs.count(slug) > 1})
    if doubled:
        raise ValueError(f"two occupations or groups share the slug {', '.join(doubled)}")
