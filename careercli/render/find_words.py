"""The words of `career find`, the same in every format."""

from careercli.catalog.lookup.names_like import Match
from careercli.model.name import NameKind
from careercli.queries.find import Filters, Find
from careercli.render.numbers import dollars
from careercli.render.sources import COUNTS, source_words

SOURCES = {
    NameKind.TITLE: "official title",
    NameKind.GROUP: "title of the group",
    NameKind.PROFILE: "title of the profile",
    NameKind.EVERYDAY: "everyday word",
    NameKind.PART: "part of the title",
    NameKind.ONET: "O*NET occupation",
    NameKind.DIRECT: "SOC title",
    NameKind.REPORTED: "title that workers report",
    NameKind.EXAMPLES: "example title",
    NameKind.ALTERNATE: "other title",
    NameKind.SPECIALTY: "kind of this worker",
    NameKind.FIELD: "field of study",
}
"""Where a name comes from, by the kind the index gives it."""


def why(match: Match | None) -> str:
    """Why something matched: the name that led there, where it comes from, and what was made of the typed words."""
    if match is None:
        return ""
    source = SOURCES[match.kind] if match.kind else ""
    if not match.name:
        reason = "its description"
    elif match.name.lower() == match.title.lower():
        reason = source or "its title"
    else:
        reason = f"{source} “{match.name}”" if source else f"“{match.name}”"
    return "; ".join([reason, *(f"{typed} read as {read_as}" for typed, read_as in match.corrections)])


def find_title(result: Find) -> str:
    """What was looked for."""
    return f"Occupations for “{result.words}”" if result.words else "Occupations"


def filter_list(filters: Filters) -> list[str]:
    """The filters in words."""
    found = []
    if filters.min_pay is not None:
        found.append(f"median at least {dollars(filters.min_pay, 'annual')}")
    if filters.max_pay is not None:
        found.append(f"median at most {dollars(filters.max_pay, 'annual')}")
    if filters.education:
        found.append(" or ".join(filters.education))
    if filters.max_education:
        found.append(f"at most {filters.max_education}")
    if filters.growth is not None:
        found.append(f"growth at least {filters.growth:+g}%")
    if filters.group:
        found.append(f"group {filters.group}")
    if filters.interest:
        found.append(f"interests {filters.interest}")
    if filters.skills:
        found.append(f"important: {', '.join(filters.skills)}")
    if filters.job_zones:
        found.append(f"job zone {', '.join(map(str, filters.job_zones))}")
    if filters.min_jobs:
        found.append(f"at least {filters.min_jobs:,} jobs")
    return found


def find_footer(result: Find) -> str:
    """Area, vintage and source."""
    return f"Pay: {result.area.name}. Growth: US. Sources: {source_words(result.sources)}. {COUNTS}"
