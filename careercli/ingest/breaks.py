"""Where a code's history breaks: the vintages whose figures are not about the same work as today's."""

import re
from collections.abc import Mapping

from careercli.ingest.occupations import Identity
from careercli.ingest.oews import OewsYear
from careercli.ingest.sources import DATASETS

_RESIDUAL = re.compile(r"\b(all other|miscellaneous)\b")


def history(identity: Identity, years: Mapping[int, OewsYear]) -> list[int]:
    """The vintages that publish this code as an occupation, the latest first."""
    return [
        year
        for year in sorted(years, reverse=True)
        if identity.soc in years[year].national and "detailed" in years[year].levels[identity.soc]
    ]


def classification(year: int) -> str:
    """The classification of a vintage; one that datasets.toml does not list yet uses the latest that it lists."""
    known = {int(listed): name for listed, name in DATASETS["oews"]["classification"].items()}
    return str(known[max((listed for listed in known if listed <= year), default=min(known))])


def find_breaks(identity: Identity, years: Mapping[int, OewsYear]) -> dict[int, str]:
    """Vintage → why its figures cannot be compared with the latest ones.

    Only another classification can change what a code means: then a break is another title, a residual ("all other"),
    whose contents change with every neighbour, or other occupations around it in its broad group (one was carved out
    of it or merged into it).
    """
    published = history(identity, years)
    breaks: dict[int, str] = {}
    for year in published[1:]:
        latest, scheme = published[0], classification(year)
        if scheme == classification(latest):
            continue
        old, new = years[year].titles[identity.soc], years[latest].titles[identity.soc]
        before, now = _siblings(identity.soc, years[year]), _siblings(identity.soc, years[latest])
        if normal_title(old) != normal_title(new):
            breaks[year] = f"{scheme}: the code stood for {old}"
        elif _RESIDUAL.search(new.lower()):
            breaks[year] = f"{scheme}: other occupations counted as residual"
        elif before != now:
            differing = ", ".join(sorted(before ^ now))
            breaks[year] = f"{scheme}: its broad group was divided otherwise ({differing})"
    return breaks


def normal_title(title: str) -> str:
    """A title without case, punctuation and the spelling of "and"."""
    return re.sub(r"[^a-z0-9]+", " ", title.lower().replace("&", " and ")).strip()


def _siblings(soc: str, oews: OewsYear) -> set[str]:
    return oews.detailed_by_broad_group.get(soc[:6], set())
