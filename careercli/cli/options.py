"""Every option of every command, declared once: a parameter of a command takes the option of its name."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.catalog.errors import UsageError
from careercli.cli import completion
from careercli.cli.option import HOW, OTHER, WHERE, WHICH, WRITTEN, Option
from careercli.cli.option_values import excluded, highest_level, levels, lowest_level

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.lookup.meant import Meant
    from careercli.model.amount import PlacedAmount


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"
    HTML = "html"
    SVG = "svg"

    @property
    def drawn(self) -> bool:
        """Whether this is a screen to be looked at, which shows the first rows only, and not data, which carry all."""
        return self not in (Format.JSON, Format.JSONL, Format.CSV)


class Color(StrEnum):
    """Whether to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _mine(catalog: "Catalog", text: str) -> "Meant[PlacedAmount]":
    from careercli.catalog.lookup.offers import placed_amount

    return placed_amount(catalog, text, "--mine")


def _annual(text: str, flag: str) -> "Meant[float]":
    from careercli.catalog.lookup.amounts import annual_dollars

    return annual_dollars(text, flag)


def _percent(text: str, flag: str) -> "Meant[float]":
    from careercli.catalog.lookup.amounts import percent

    return percent(text, flag)


def _years(text: str, flag: str) -> "Meant[float]":
    from careercli.catalog.lookup.durations import years

    return years(text, flag)


def _count(text: str, flag: str) -> "Meant[int]":
    from careercli.catalog.lookup.amounts import count

    return count(text, flag)


def _rows(text: str, flag: str) -> "Meant[int]":
    meant = _count(text, flag)
    if meant.value < 1:
        raise UsageError(f"{flag}: '{text}' shows nothing; give 1 or more")
    return meant


def _zone(text: str, flag: str) -> int:
    if text not in ("1", "2", "3", "4", "5"):
        raise UsageError(f"{flag}: '{text[:40]}' is not one of O*NET's job zones, 1 to 5 (career help job zone)")
    return int(text)


def _state(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.areas import state

    return state(catalog, text)


def _metro(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.areas import metro

    return metro(catalog, text)


def _says_where(catalog: "Catalog", part: str) -> bool:
    from careercli.catalog.lookup.areas import says_where

    return says_where(catalog, part)


def _industry(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.industries import industry

    return industry(catalog, text)


def _group(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.groups import group

    return group(catalog, text)


def _interest(_: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.interests import interests

    return interests(text)


def _skill(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.skills import skill

    return skill(catalog, text)


def _vintage(catalog: "Catalog", text: str) -> "Meant[str]":
    from careercli.catalog.lookup.rounds import round_of_projections

    return round_of_projections(catalog, text)


Name = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME",
        help="Title, other title, SOC or O*NET-SOC code, slug or shortened slug; quotes are not needed.",
        autocompletion=completion.occupations,
        show_default=False,
    ),
]

OPTIONS = {
    "state": Option(
        ("--state", "-s"),
        WHERE,
        "A state or territory: CA, California or 06.",
        several="CA,TX",
        means=_state,
        keys=("areas", "states"),
        setting="state",
        complete=completion.states,
    ),
    "metro": Option(
        ("--metro", "-m"),
        WHERE,
        'A metropolitan area: Fresno, "Fresno, CA" or 23420.',
        several='"Fresno, CA; Boise, ID"',
        means=_metro,
        qualifies=_says_where,
        keys=("areas",),
        setting="metro",
        complete=completion.metros,
    ),
    "vs": Option(("--vs",), WHERE, "Another place beside it: boise, CA.", "PLACE", complete=completion.places),
    "industry": Option(
        ("--industry", "-i"),
        WHERE,
        "An industry: hospitals or 622000.",
        several="hospitals,schools",
        means=_industry,
        keys=("industries",),
        complete=completion.industries,
    ),
    "group": Option(
        ("--group",),
        WHICH,
        "Only from this group: management, 11-0000.",
        means=_group,
        complete=completion.groups,
    ),
    "education": Option(
        ("--education",),
        WHICH,
        "Only what typically needs just this: bachelor's, high school, none.",
        several="none,bachelor's",
        means=levels,
        complete=completion.educations,
    ),
    "min_education": Option(
        ("--min-education",),
        WHICH,
        "Only what typically needs at least this.",
        means=lowest_level,
        complete=completion.educations,
    ),
    "max_education": Option(
        ("--max-education",),
        WHICH,
        "Only what typically needs no more than this.",
        means=highest_level,
        complete=completion.educations,
    ),
    "interest": Option(
        ("--interest",),
        WHICH,
        "Only with these interests (RIASEC) among the high points: SIA, artistic.",
        several="artistic,social",
        means=_interest,
        complete=completion.interests,
    ),
    "skill": Option(
        ("--skill",),
        WHICH,
        "Only where this O*NET skill or kind of knowledge is important: speaking.",
        several="law,speaking",
        means=_skill,
        keys=("skills",),
        complete=completion.skills,
    ),
    "ai": Option(
        ("--ai",),
        WHICH,
        "Only of this AI exposure, by BLS's category.",
        several="low,moderate",
    ),
    "job_zone": Option(
        ("--job-zone",),
        WHICH,
        "Only of this O*NET job zone, 1 (little preparation) to 5.",
        "ZONE",
        several="4,5",
        read=_zone,
        keys=("job_zones",),
    ),
    "min_pay": Option(
        ("--min-pay",), WHICH, "Only with at least this median a year: 80000, 80k.", "DOLLARS", read=_annual
    ),
    "max_pay": Option(
        ("--max-pay",), WHICH, "Only with at most this median a year: 80000, 80k.", "DOLLARS", read=_annual
    ),
    "min_raise": Option(
        ("--min-raise",), WHICH, "Only with a median at least this much higher: 10%.", "PERCENT", read=_percent
    ),
    "max_years": Option(
        ("--max-years",),
        WHICH,
        "Only what takes at most this long to get ready for: 2, 18 months.",
        "YEARS",
        read=_years,
    ),
    "no_licence": Option(
        ("--no-licence", "--no-license"), WHICH, "Only what no state is known to license as a profession."
    ),
    "growth": Option(
        ("--growth",), WHICH, "Only if projected to grow by at least this much: 5%.", "PERCENT", read=_percent
    ),
    "no_experience": Option(
        ("--no-experience",), WHICH, "Only what typically needs no work experience in another occupation."
    ),
    "growing": Option(("--growing",), WHICH, "Only what is projected to have more jobs."),
    "exclude": Option(
        ("--exclude", "-x"),
        WHICH,
        "Leave out a group, an occupation, or work in which this is important: healthcare, math.",
        several="healthcare;teaching",
        means=excluded,
    ),
    "leaving": Option(("--leaving",), WHICH, "What is near to an occupation that you leave: teaching.", "NAME"),
    "reverse": Option(("--reverse",), WHICH, "The other way round: the lowest first."),
    "min_jobs": Option(("--min-jobs",), WHICH, "Leave out rows with fewer jobs: 1,000.", "JOBS", read=_count),
    "by": Option(("--by",), WHICH, "One row for each of these."),
    "level": Option(("--level",), WHICH, "How fine."),
    "what": Option(("--what",), WHICH, "What the page is about.", several="jobs,licences"),
    "sort": Option(("--sort",), WHICH, "What comes first."),
    "limit": Option(("--limit", "-n"), WHICH, "Show at most this many rows.", "ROWS", read=_rows),
    "adjust": Option(("--adjust",), HOW, "rpp: in national prices, by regional price parities."),
    "real": Option(("--real",), HOW, "With --by year: in dollars of the latest May."),
    "mine": Option(("--mine",), HOW, "Say where this pay stands: 95000, 95k, 45/h; 118k@boise.", "PAY", means=_mine),
    "section": Option(("--section",), HOW, "Only this part of the screen.", several="pay,outlook"),
    "vintage": Option(
        ("--vintage",),
        HOW,
        "By this round of the nation's projections, not the newest: 2024-34.",
        "YEARS",
        means=_vintage,
        complete=completion.rounds,
    ),
    "print": Option(("--print",), HOW, "Print the addresses; open nothing."),
    "full": Option(("--full",), HOW, "Everything, the profile included."),
    "only": Option(("--only",), WHICH, "Only these datasets.", several="oews,ep"),
    "source": Option(("--from",), HOW, "A folder of official files, instead of fetching them.", "FOLDER"),
    "check": Option(("--check",), HOW, "Only ask the publishers what there is."),
    "dry_run": Option(("--dry-run",), HOW, "Do not put anything in place; without --from, fetch nothing either."),
    "older": Option(("--older",), HOW, "Take vintages that are older than those in use, too."),
    "format": Option(("--format", "-f"), WRITTEN, "How the answer is written.", setting="format"),
    "color": Option(
        ("--color",), WRITTEN, "Whether to colour; auto follows the terminal and NO_COLOR.", setting="color"
    ),
    "data_dir": Option(
        ("--data-dir",), OTHER, "A folder of data instead of the bundled one.", "FOLDER", setting="data_dir"
    ),
}
"""By the name of the parameter."""

EVERYWHERE: dict[str, type[StrEnum] | None] = {"format": Format, "color": Color, "data_dir": None}
"""The options that every command has, and their choices."""
