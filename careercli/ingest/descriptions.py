"""What is known of the work of each occupation, in numbers, so that occupations can be set beside each other.

An occupation is described by its O*NET-SOC parts, as its ratings are (`onet.rated_parts`), and an aggregate by the mean
of its members'.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from careercli.ingest.occupations import Identity
from careercli.ingest.onet import Related, rated_parts
from careercli.ingest.read import Official

_TIERS = {"primary-short": 1.0, "primary-long": 0.75, "supplemental": 0.5}
"""How near O*NET calls a related occupation: its short and its long list of primary ones, its supplemental list."""

_WORD = re.compile(r"[a-z]{3,}")
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORTEST_STEM = 3
_ALL_OTHER = "all other"
_LEVELS = 3

Counts = Mapping[str, float]


class Description(NamedTuple):
    """The work of one occupation.

    `groups`: its major, minor and broad group; an aggregate that is published in the place of its broad group counts as
    that group.
    `tasks` and `names`: how often each stem of a word stands in its task statements and in its job titles;
    `technology`: the tools and software it uses (each 1); `ratings`: importance (1 to 5) of each skill and kind of
    knowledge; `related`: how near O*NET calls another occupation (0 to 1), by SOC code. `rest`: whether it is what is
    left over of a group ("all other"). `peers`: where nothing is known of it, the described occupations of its
    smallest group, which stand for it.
    """

    groups: tuple[str, ...]
    rest: bool
    tasks: Counts
    names: Counts
    technology: Counts
    ratings: Counts
    related: Counts
    peers: tuple[str, ...] = ()

    @property
    def described(self) -> bool:
        """Whether O*NET says what is done in it."""
        return bool(self.tasks or self.ratings or self.related)


def describe(official: Official, identities: Mapping[str, Identity]) -> dict[str, Description]:
    """The description of every occupation by SOC code."""
    of_member = {member: soc for soc, identity in identities.items() for member in identity.members}
    found = {soc: _own(official, identity, of_member) for soc, identity in identities.items()}
    return {soc: own if own.described else own._replace(peers=_peers(own, found)) for soc, own in found.items()}


def _own(official: Official, identity: Identity, of_member: Mapping[str, str]) -> Description:
    database = official.onet
    codes = [code for code in sorted(database.titles) if code[:7] in identity.members]

    def mean(known: Callable[[str], bool], values: Callable[[str], Counts]) -> Counts:
        return _mean([values(code) for code in rated_parts(codes, known)])

    def ratings(code: str) -> Counts:
        kinds = {"skill": database.skills, "knowledge": database.knowledge}
        return {
            f"{kind}: {name}": values[0]
            for kind, table in kinds.items()
            for name, values in table.get(code, {}).items()
            if values[0] is not None
        }

    tools = {name for code in codes for kind in database.technology.get(code, {}).values() for name in kind}
    return Description(
        groups=identity.groups if len(identity.groups) == _LEVELS else (*identity.groups, identity.soc),
        rest=_ALL_OTHER in identity.title.lower(),
        tasks=mean(database.tasks.__contains__, lambda code: stems(database.tasks[code])),
        names=stems(_names(official, identity, codes)),
        technology=dict.fromkeys(sorted(tools), 1.0),
        ratings=mean(lambda code: code in database.skills or code in database.knowledge, ratings),
        related=mean(database.related.__contains__, lambda code: _related(database.related[code], identity, of_member)),
    )


def _names(official: Official, identity: Identity, codes: Sequence[str]) -> Iterable[str]:
    database = official.onet
    yield identity.title
    for code in codes:
        yield from (database.titles[code], *sorted(database.alternate.get(code, ())))
        yield from sorted(database.reported.get(code, ()))
    for member in identity.members:
        yield from official.soc.direct_matches.get(member, ())


def stems(texts: Iterable[str]) -> dict[str, float]:
    """How often each stem of a word stands in some texts; words of one or two letters are passed over."""
    counts = Counter(_stem(word) for text in texts for word in _WORD.findall(text.lower()))
    return {stem: float(times) for stem, times in sorted(counts.items())}


@cache
def _stem(word: str) -> str:
    """A word without its ending, so that `records`, `recorded` and `recording` are one."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)] + instead
    return word


def _related(others: Iterable[Related], identity: Identity, of_member: Mapping[str, str]) -> Counts:
    nearest: dict[str, float] = {}
    for other in others:
        soc = of_member.get(other.code[:7])
        if soc is not None and soc != identity.soc:
            nearest[soc] = max(nearest.get(soc, 0.0), _TIERS[other.tier])
    return nearest


def _peers(own: Description, found: Mapping[str, Description]) -> tuple[str, ...]:
    """The described occupations of the smallest group that has any."""
    for group in sorted(own.groups, reverse=True, key=_smallness):
        peers = tuple(soc for soc, other in found.items() if other.described and group in other.groups)
        if peers:
            return peers
    return ()


def _smallness(group: str) -> int:
    """How many digits of a group's code say more than the major group's."""
    return len(group.rstrip("0"))


def _mean(parts: Sequence[Counts]) -> Counts:
    """The mean of each value over all parts; a part that lacks it counts as nothing of it."""
    totals: Counter[str] = Counter()
    for part in parts:
        totals.update(part)
    return {name: total / len(parts) for name, total in sorted(totals.items())}
