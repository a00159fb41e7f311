"""Every option of every command, declared once: a parameter of a command takes the option of its name."""

from enum import StrEnum
from typing import Annotated

import typer

from careercli.cli import completion
from careercli.cli import option_values as typed
from careercli.cli.option import HOW, OTHER, WHERE, WHICH, WRITTEN, Option


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
        means=typed.state,
        keys=("areas", "states"),
        setting="state",
        complete=completion.states,
    ),
    "metro": Option(
        ("--metro", "-m"),
        WHERE,
        'A metropolitan area: Fresno, "Fresno, CA" or 23420.',
        several='"Fresno, CA; Boise, ID"',
        means=typed.metro,
        qualifies=typed.says_where,
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
        means=typed.industry,
        keys=("industries",),
        complete=completion.industries,
    ),
    "group": Option(
        ("--group",),
        WHICH,
        "Only from this group: management, 11-0000.",
        means=typed.group,
        complete=completion.groups,
    ),
    "education": Option(
        ("--education",),
        WHICH,
        "Only what typically needs just this: bachelor's, high school, none.",
        several="none,bachelor's",
        means=typed.levels,
        complete=completion.educations,
    ),
    "min_education": Option(
        ("--min-education",),
        WHICH,
        "Only what typically needs at least this.",
        means=typed.lowest_level,
        complete=completion.educations,
    ),
    "max_education": Option(
        ("--max-education",),
        WHICH,
        "Only what typically needs no more than this.",
        means=typed.highest_level,
        complete=completion.educations,
    ),
    "interest": Option(
        ("--interest",),
        WHICH,
        "Only with these interests (RIASEC) among the high points: SIA, artistic.",
        several="artistic,social",
        means=typed.interest,
        complete=completion.interests,
    ),
    "riasec": Option(
        ("--riasec",),
        WHICH,
        "Your scores of the O*NET Interest Profiler: R12,I30,A5,S22,E18,C9.",
        "SCORES",
        read=typed.scores,
    ),
    "holland": Option(
        ("--holland",), WHICH, "Your Holland code, the strongest interest first: SIA.", "LETTERS", read=typed.holland
    ),
    "like": Option(
        ("--like",),
        WHICH,
        "An occupation that you like.",
        "NAME",
        several='"tutors; actors"',
        means=typed.occupation,
        complete=completion.occupations,
    ),
    "dislike": Option(
        ("--dislike",),
        WHICH,
        "An occupation that you do not like.",
        "NAME",
        several='"tutors; actors"',
        means=typed.occupation,
        complete=completion.occupations,
    ),
    "save": Option(("--save",), OTHER, "Keep your answers to the statements, in the configuration folder."),
    "saved": Option(("--saved",), WHICH, "By the answers that you kept with --save."),
    "skill": Option(
        ("--skill",),
        WHICH,
        "Only where this O*NET skill or kind of knowledge is important: speaking.",
        several="law,speaking",
        means=typed.skill,
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
        read=typed.zone,
        keys=("job_zones",),
    ),
    "min_pay": Option(
        ("--min-pay",), WHICH, "Only with at least this median a year: 80000, 80k.", "DOLLARS", read=typed.annual
    ),
    "max_pay": Option(
        ("--max-pay",), WHICH, "Only with at most this median a year: 80000, 80k.", "DOLLARS", read=typed.annual
    ),
    "min_raise": Option(
        ("--min-raise",), WHICH, "Only with a median at least this much higher: 10%.", "PERCENT", read=typed.percent
    ),
    "max_years": Option(
        ("--max-years",),
        WHICH,
        "Only what takes at most this long to get ready for: 2, 18 months.",
        "YEARS",
        read=typed.years,
    ),
    "no_licence": Option(
        ("--no-licence", "--no-license"), WHICH, "Only what no state is known to license as a profession."
    ),
    "growth": Option(
        ("--growth",), WHICH, "Only if projected to grow by at least this much: 5%.", "PERCENT", read=typed.percent
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
        means=typed.excluded,
    ),
    "leaving": Option(("--leaving",), WHICH, "What is near to an occupation that you leave: teaching.", "NAME"),
    "reverse": Option(("--reverse",), WHICH, "The other way round: the lowest first."),
    "min_jobs": Option(("--min-jobs",), WHICH, "Leave out rows with fewer jobs: 1,000.", "JOBS", read=typed.count),
    "by": Option(("--by",), WHICH, "One row for each of these."),
    "level": Option(("--level",), WHICH, "How fine."),
    "what": Option(("--what",), WHICH, "What the page is about.", several="jobs,licences"),
    "sort": Option(("--sort",), WHICH, "What comes first."),
    "limit": Option(("--limit", "-n"), WHICH, "Show at most this many rows.", "ROWS", read=typed.rows),
    "adjust": Option(("--adjust",), HOW, "rpp: in national prices, by regional price parities."),
    "real": Option(("--real",), HOW, "With --by year: in dollars of the latest May."),
    "mine": Option(
        ("--mine",), HOW, "Say where this pay stands: 95000, 95k, 45/h; 118k@boise.", "PAY", means=typed.mine
    ),
    "section": Option(("--section",), HOW, "Only this part of the screen.", several="pay,outlook"),
    "vintage": Option(
        ("--vintage",),
        HOW,
        "By this round of the nation's projections, not the newest: 2024-34.",
        "YEARS",
        means=typed.vintage,
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
