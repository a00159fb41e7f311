"""Why something was found, in words that the screen and JSON share."""

from careercli.catalog.lookup.names_like import Match
from careercli.model.name import NameKind

ORIGINS = {
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
"""Where a name comes from."""


def why(match: Match | None) -> str:
    """The name that led somewhere, where that name comes from, and what was made of the typed words."""
    if match is None:
        return ""
    origin = ORIGINS[match.kind] if match.kind else ""
    if not match.name:
        reason = "its description"
    elif match.name.lower() == match.title.lower():
        reason = origin or "its title"
    else:
        reason = f"{origin} “{match.name}”" if origin else f"“{match.name}”"
    return "; ".join([reason, *(f"{typed} read as {read_as}" for typed, read_as in match.corrections)])


def briefly(match: Match | None) -> str:
    """The same in a column of a table: the name that led there; of a field of study, the first of its names."""
    if match is None:
        return ""
    if not match.name:
        return "its description"
    if match.name.lower() == match.title.lower():
        return "its title"
    return f"field: {match.name.partition('/')[0]}" if match.kind is NameKind.FIELD else f"“{match.name}”"
