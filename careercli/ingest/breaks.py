"""Where a code's history breaks: vintages whose figures are of other work than today's, or that have none, and why.

Only another classification changes what a code means. What an occupation was counted under in SOC 2010, and what
became of that, is known from the official crosswalk: a code whose only partner is itself kept its content, whatever
became of its title or of its neighbours. The hybrid of the two classifications that May 2019 and 2020 use has the codes
and contents of SOC 2018, and codes of its own for what reports by SOC 2010 could not be divided into.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from careercli.ingest.occupations import Identity
from careercli.ingest.oews import OewsYear
from careercli.ingest.soc_changes import SocChanges
from careercli.ingest.sources import DATASETS

SOC_2010 = "SOC 2010"
LATEST = 9999
"""A year that uses the latest classification."""


class Change(NamedTuple):
    """What divides an occupation from what its code counted in SOC 2010.

    `left` are the SOC 2018 codes that a part went to (`share` of it, 0 to 1, where that is known), `joined` and
    `joined_in_part` the other SOC 2010 codes that came in.
    """

    left: tuple[str, ...]
    share: float | None
    joined: tuple[str, ...]
    joined_in_part: tuple[str, ...]

    @property
    def none(self) -> bool:
        """Whether nothing came or went."""
        return not (self.left or self.joined or self.joined_in_part)


def classification(year: int) -> str:
    """The classification of a vintage; one that datasets.toml does not list yet uses the latest that it lists."""
    known = {int(listed): name for listed, name in DATASETS["oews"]["classification"].items()}
    return str(known[max((listed for listed in known if listed <= year), default=min(known))])


def history(identity: Identity, years: Mapping[int, OewsYear]) -> list[int]:
    """The vintages that publish this code for the work of an occupation, the latest first.

    A broad group of SOC 2010 counts where it stands for an aggregate of today: 13-2020 had one occupation in 2017.
    """

    def published(oews: OewsYear) -> bool:
        levels = oews.levels.get(identity.soc, set())
        whole = identity.members != (identity.soc,) and classification(oews.year) == SOC_2010
        return identity.soc in oews.national and ("detailed" in levels or (whole and "broad" in levels))

    return [year for year in sorted(years, reverse=True) if published(years[year])]


def find_breaks(identity: Identity, years: Mapping[int, OewsYear], changes: SocChanges) -> dict[int, str]:
    """Vintage → why its figures, though published under the same code, cannot be compared with the latest ones."""
    found = {}
    for year in history(identity, years):
        if classification(year) == SOC_2010:
            occupations = [code for code, levels in years[year].levels.items() if "detailed" in levels]
            change = change_since_2010(identity, occupations, changes)
            if not change.none:
                found[year] = change_words(change)
    return found


def find_missing(
    identity: Identity, years: Mapping[int, OewsYear], changes: SocChanges, soc_2018: Collection[str]
) -> dict[int, str]:
    """Vintage → why it has no figures of the occupation, the latest first."""
    present = history(identity, years)
    absent = [year for year in sorted(years, reverse=True) if years[year].national and year not in present]
    return {year: _why_missing(identity, years[year], changes, soc_2018) for year in absent}


def _why_missing(identity: Identity, oews: OewsYear, changes: SocChanges, soc_2018: Collection[str]) -> str:
    if classification(oews.year) == SOC_2010:
        return origin_words(identity, changes)
    wider = _wider(identity, oews, soc_2018)
    if wider:
        return f"counted in {wider} {oews.titles[wider]}"
    if classification(oews.year) == classification(LATEST):
        return "not published"
    divided = [old for member in identity.members for old in changes.predecessors[member] if old != identity.soc]
    return f"not told apart yet from the rest of {_listed(_titled(divided, changes))}" if divided else "not published"


def _wider(identity: Identity, oews: OewsYear, soc_2018: Collection[str]) -> str | None:
    """The code under which a survey counts an occupation with others: its broad group, or one of the survey's own.

    Those have no crosswalk; the one is meant whose title holds all words of the occupation's, the nearest by code.
    """
    shown = [code for code, levels in oews.levels.items() if "detailed" in levels and code != identity.soc]
    if identity.groups[-1] in shown:
        return identity.groups[-1]
    named = set(_words(identity.title))
    own = [
        code
        for code in shown
        if code not in soc_2018 and code[:2] == identity.soc[:2] and named <= set(_words(oews.titles[code]))
    ]
    return min(own, key=lambda code: abs(_number(code) - _number(identity.soc)), default=None)


def _number(code: str) -> int:
    return int(code.replace("-", ""))


def _words(title: str) -> list[str]:
    return re.findall(r"[a-z]+", title.lower())


def change_since_2010(identity: Identity, occupations: Collection[str], changes: SocChanges) -> Change:
    """What came to and went from a code of today since a publication by SOC 2010 that shows these `occupations`."""
    before, now = set(_counted(identity.soc, occupations, changes)), set(identity.members)
    origins = {old for member in now for old in changes.predecessors.get(member, ())}
    left = {new for old in before for new in changes.successors[old]} - now
    joined = {old for old in origins - before if set(changes.successors[old]) <= now}
    (only,) = before if len(before) == 1 else ("",)
    return Change(
        tuple(sorted(left)),
        changes.moved(only, now) if left and only else None,
        tuple(sorted(joined)),
        tuple(sorted(origins - before - joined)),
    )


def _counted(soc: str, occupations: Collection[str], changes: SocChanges) -> list[str]:
    """The SOC 2010 occupations that a code counts: itself, or those of its broad group that are not shown beside it."""
    if soc in changes.titles:
        return [soc]
    beside = occupations if soc in occupations else ()
    return [code for code in changes.titles if code[:6] == soc[:6] and code not in beside]


def change_words(change: Change) -> str:
    """The change in words, with its codes: `in 2018 a part of it (16 percent) became 11-9072 and 13-1082`."""
    said = []
    if change.left:
        share = f"a part of it ({_percent(change.share)} percent)" if change.share is not None else "a part of it"
        said.append(f"{'all of it' if change.share == 1 else share} became {_listed(change.left)}")
    if change.joined:
        said.append(f"{_listed(change.joined)} became part of it")
    if change.joined_in_part:
        said.append(f"{_in_part(change.joined_in_part)} became part of it")
    return f"{SOC_2010}: in 2018 {'; '.join(said)}"


def origin_words(identity: Identity, changes: SocChanges) -> str:
    """Where the work of an occupation was counted in SOC 2010: `in 2018 parts of 15-1132 … became 15-1252`."""
    members = set(identity.members)
    origins = sorted({old for member in members for old in changes.predecessors.get(member, ())})
    parts = [old for old in origins if not set(changes.successors[old]) <= members]
    whole = [old for old in origins if old not in parts]
    said = _titled(whole, changes) + ([_in_part(_titled(parts, changes))] if parts else [])
    if not said or origins == [identity.soc]:
        return "not published"
    return f"{SOC_2010}: in 2018 {_listed(said)} became {identity.soc}"


def _titled(codes: Iterable[str], changes: SocChanges) -> list[str]:
    return [f"{old} {changes.titles[old]}" for old in sorted(set(codes))]


def _in_part(items: Sequence[str]) -> str:
    return f"{'parts' if len(items) > 1 else 'a part'} of {_listed(items)}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}" if share >= 0.01 else f"{100 * share:.1f}"


def _listed(items: Iterable[str]) -> str:
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def normal_title(title: str) -> str:
    """A title without case, punctuation and the spelling of "and"."""
    return re.sub(r"[^a-z0-9]+", " ", title.lower().replace("&", " and ")).strip()
