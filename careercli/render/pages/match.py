"""The screen of `career match`: what somebody is matched by, and the occupations that go with it."""

from careercli.model.education import LEVELS
from careercli.model.occupation import INTERESTS
from careercli.model.source import Source
from careercli.queries.answers import MOST
from careercli.queries.match import Matched, Matches
from careercli.render.page.blocks import (
    Bar,
    Column,
    Command,
    Heading,
    Note,
    Paragraph,
    Row,
    Sources,
    Table,
    Title,
    TryNext,
)
from careercli.render.page.cells import Cell, Count, Money, Number, Percent, Text, Words
from careercli.render.page.charts import Bars, Item
from careercli.render.page.page import Block, Page
from careercli.render.pages.parts import joined, left_out, pay_and_growth, place_option, shown_of
from careercli.render.sources import COUNTS

PROFILER = "This is not the O*NET Interest Profiler, which is free at https://www.mynextmove.org/explore/ip."

MEASURE = "Match is the correlation of an occupation's profile with yours: 1 is the same, 0 has nothing to do with it."


def page(result: Matches, sources: tuple[Source, ...]) -> Page:
    """What is wished, the occupations that go with it, how they are found, what was left out."""
    blocks: list[Block] = [Title("What could suit you", result.area.name)]
    blocks.append(Paragraph(joined(_wishes(result), "; "), quiet=True))
    blocks += _interests(result)
    blocks += _table(result)
    blocks += [*shown_of(len(result.rows), result.total), *left_out(result.left_out), Note(MEASURE)]
    blocks += [Note(PROFILER)] if result.interests else []
    area = pay_and_growth((result.area,), result.projected_in)
    return Page((*blocks, Sources(area, sources, COUNTS), _try_next(result)))


def _wishes(result: Matches) -> list[Words]:
    """What somebody is matched by, and what occupations must have besides."""
    wishes, filters = result.wishes, result.filters
    found: list[Words] = []
    if wishes.letters:
        found.append(f"interests {', '.join(INTERESTS[letter] for letter in wishes.letters)}")
    if result.liked:
        found.append(f"like {', '.join(each.title for each in result.liked)}")
    if result.disliked:
        found.append(f"unlike {', '.join(each.title for each in result.disliked)}")
    if wishes.skills:
        found.append(f"using {', '.join(wishes.skills)}")
    if wishes.scores or wishes.answers:
        found.insert(0, "by your scores" if wishes.scores else "by your answers")
    if filters.max_education:
        found.append(f"at most {filters.max_education}")
    if filters.job_zones:
        found.append(f"job zone {', '.join(map(str, filters.job_zones))}")
    if filters.min_pay is not None:
        found.append(("median at least ", Money(filters.min_pay, "annual")))
    return found


def _interests(result: Matches) -> list[Block]:
    """The scores that were given, or what the answers add up to."""
    wishes = result.wishes
    if wishes.scores:
        values, note = wishes.scores, "scores as you gave them"
    elif wishes.answers:
        values, note = wishes.answers, f"from 0, all disliked, to {MOST}, all liked"
    else:
        return []
    items = tuple(Item(name, Number(value)) for name, value in zip(INTERESTS.values(), values, strict=True))
    return [Bars("Your interests", items, f"Your interests, {note}"), Note(f"Interests: {note}.")]


def _table(result: Matches) -> list[Block]:
    elsewhere = "" if result.projected_in == result.area else f"{result.projected_in.name}, "
    note = f"best first; {result.area.name}, {result.pay_vintage}; growth {elsewhere}{result.projection_vintage}"
    columns = [Column("", words=True), Column("Match", strong=True, spoken="match {}")]
    both = result.rows[0].by_interests is not None and result.rows[0].by_skills is not None
    if both:
        columns += [
            Column("Interests", spare=3, spoken="interests {}"),
            Column("Skills", spare=3, spoken="skills {}"),
        ]
    columns += [
        Column("Kinds", words=True, spare=1, spoken="of kinds {}"),
        Column("Median pay", spoken="median {}"),
        Column("Growth", spoken="growth {}"),
        Column("To enter", words=True, spare=2, spoken="{} to enter"),
        Column("Zone", spare=4, spoken="job zone {}"),
    ]
    rows = tuple(_row(row, both=both) for row in result.rows)
    return [Heading("Occupations", note), Table(tuple(columns), rows, f"Occupations, {note}", Bar(1, spare=5))]


def _row(row: Matched, *, both: bool) -> Row:
    listing = row.found.listing
    parts: tuple[Cell, ...] = (Number(row.by_interests, 2), Number(row.by_skills, 2)) if both else ()
    return Row(
        (
            Text(listing.title),
            Number(row.correlation, 2),
            *parts,
            Text(listing.interests or ""),
            Money.of(row.found.median),
            Percent(row.found.projected.change_percent),
            Text(LEVELS.get(listing.education, listing.education)),
            Count(listing.job_zone),
        )
    )


def _try_next(result: Matches) -> TryNext:
    """The first of them, alone and beside the second."""
    codes = [row.found.listing.soc for row in result.rows[:2]]
    where = place_option(result.area)
    commands = [Command(f"career show {codes[0]}{where}", result.rows[0].found.listing.title)]
    if len(codes) > 1:
        commands.append(Command(f"career compare {' '.join(codes)}{where}", "the first two side by side"))
    return TryNext(tuple(commands))
