"""How well sentences are understood: questions with what has to be read in them, and acceptable and absurd answers.

A file of questions is a JSON list. An entry has `q`, the question; `read`, what is asked (`min_pay` or `min_hourly`,
`max_pay`, `min_education`, `max_education`, `areas`, `sort`, `growing`; null, empty or left out where it is not);
`also`, for each of these other readings that are right; `ok_first`, the codes of acceptable first answers (empty where
the question has no topic), `never`, the codes and groups that would be absurd among the first five.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError
from careercli.catalog.lookup.question.exclusion import excluded
from careercli.catalog.lookup.question.money import HOURS
from careercli.catalog.lookup.question.reading import read
from careercli.model.education import rank
from careercli.model.question import Question
from careercli.queries.find import Wish, find
from careercli.queries.find_filters import Filters
from careercli.queries.find_sort import Sort

OWN = Path(__file__).parent / "questions.json"
SEED = 11
FIRST = 5

Entry = dict[str, Any]


class Answer(NamedTuple):
    """What became of a question: the codes of the first answers, and what of it was right."""

    entry: Entry
    question: Question
    codes: tuple[str, ...]
    wrong: tuple[str, ...]
    """What was read otherwise than asked."""
    absurd: tuple[str, ...]
    broken: tuple[str, ...]
    """Answers that do not keep a bound that was asked for."""

    @property
    def place(self) -> int | None:
        """The place of the first acceptable answer."""
        accepted = self.entry["ok_first"]
        return next((place for place, code in enumerate(self.codes, 1) if code in accepted), None)


class Figures(NamedTuple):
    """Percentages of the questions with a topic, and numbers of all."""

    number: int
    first: float
    five: float
    absurd: int
    broken: int
    exactly: float


def halves(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The questions to look at and those that are only counted, parted by a seed that stays."""
    shuffled = list(entries)
    random.Random(SEED).shuffle(shuffled)
    middle = len(shuffled) // 2
    return shuffled[:middle], shuffled[middle:]


def questions(path: Path) -> list[Entry]:
    """The questions of a file."""
    entries: list[Entry] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def answer(catalog: Catalog, entry: Entry) -> Answer:
    """Ask a question as `career find` does."""
    question, result = Question(), None
    try:
        question = read(catalog, entry["q"])
        result = find(catalog, _wish(catalog, question))
    except CareerError:
        pass  # nothing is found, or a place is asked back: no answer to be right
    rows = result.rows[:FIRST] if result else ()
    codes = tuple(row.listing.soc for row in rows)
    absurd = tuple(code for code in codes if any(_within(code, never) for never in entry.get("never", ())))
    broken = tuple(row.listing.soc for row in (result.rows if result else ()) if not _keeps(row, entry["read"], entry))
    return Answer(entry, question, codes, tuple(wrong(question, entry)), absurd, broken)


def _wish(catalog: Catalog, question: Question) -> Wish:
    codes = []
    for name in question.exclude:
        try:
            codes += excluded(catalog, name).value
        except CareerError:
            continue
    return Wish(
        words=question.words,
        filters=Filters(
            min_pay=question.min_pay,
            max_pay=question.max_pay,
            min_education=question.min_education,
            max_education=question.max_education,
            no_experience=question.no_experience,
            growth=question.growth,
            growing=question.growing,
            exclude=tuple(codes),
            interest=question.interest,
            min_jobs=question.min_jobs,
        ),
        areas=question.areas,
        sort=Sort(question.sort) if question.sort else None,
        reverse=question.reverse,
        leaving=question.leaving,
        question=question,
    )


def wrong(question: Question, entry: Entry) -> list[str]:
    """What was read otherwise than a careful reader would."""
    asked, also = entry["read"], entry.get("also", {})
    hourly = asked.get("min_hourly")
    wanted = {"min_pay": asked.get("min_pay") or (hourly * HOURS if hourly else None)}
    wanted |= {key: asked.get(key) for key in ("max_pay", "min_education", "max_education", "sort")}
    wanted["growing"] = asked.get("growing") or False
    found = [
        f"{key} {getattr(question, key)!r}"
        for key, value in wanted.items()
        if getattr(question, key) not in [value, *also.get(key, ())]
    ]
    areas = [sorted(areas) for areas in (asked.get("areas") or [], *also.get("areas", ()))]
    return found if sorted(question.areas) in areas else [*found, f"areas {question.areas}"]


def _within(code: str, group: str) -> bool:
    """Whether a code is that of a group, or of an occupation in it."""
    return code.startswith(group.rstrip("0") if group.endswith("0") else group)


def _keeps(row: Any, asked: Entry, entry: Entry) -> bool:
    """Whether an answer keeps the bounds that were asked for, the widest of those that are accepted."""
    hourly = asked.get("min_hourly")
    least = asked.get("min_pay") or (hourly * HOURS if hourly else None)
    annual = (row.median.known_annual if row.median else None) or 0
    levels = [asked.get("max_education"), *entry.get("also", {}).get("max_education", ())]
    most = max((rank(level) for level in levels if level), default=None) if levels[0] else None
    return (least is None or annual >= least) and (most is None or rank(row.listing.education) <= most)


def figures(answers: Sequence[Answer]) -> Figures:
    """The measures of some answers."""
    topical = [answer for answer in answers if answer.entry["ok_first"]]
    share = 100 / max(len(topical), 1)
    return Figures(
        len(answers),
        share * sum(answer.place == 1 for answer in topical),
        share * sum(answer.place is not None for answer in topical),
        sum(bool(answer.absurd) for answer in answers),
        sum(bool(answer.broken) for answer in answers),
        100 * sum(not answer.wrong for answer in answers) / max(len(answers), 1),
    )


def table(rows: Sequence[tuple[str, Sequence[Answer]]]) -> str:
    """A line for each set of questions."""
    lines = [
        "| questions | number | first | first five | absurd among five | bound broken | read exactly |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, answers in rows:
        its = figures(answers)
        lines.append(
            f"| {name} | {its.number} | {its.first:.1f} | {its.five:.1f} | {its.absurd} | {its.broken} | "
            f"{its.exactly:.1f} |"
        )
    return "\n".join(lines) + "\n"


def failures(answers: Sequence[Answer]) -> str:
    """What was not right, a line each."""
    lines = []
    for its in answers:
        topical = bool(its.entry["ok_first"])
        if its.wrong or its.absurd or its.broken or (topical and its.place != 1):
            parts = [f"read {', '.join(its.wrong)}" if its.wrong else ""]
            parts += [f"place {its.place}, first {' '.join(its.codes)}" if topical and its.place != 1 else ""]
            parts += [f"absurd {' '.join(its.absurd)}" if its.absurd else "", "bound broken" if its.broken else ""]
            asked = {key: value for key, value in its.question._asdict().items() if value}
            lines.append(f"{its.entry['q']}\n    {'; '.join(filter(None, parts))}\n    {asked}")
    return "\n".join(lines)


def of_questions(catalog: Catalog, path: Path = OWN, *, failures_too: bool = False) -> str:
    """The measures of a file of questions; of its second half nothing but these is ever printed."""
    seen, counted = ([answer(catalog, entry) for entry in half] for half in halves(questions(path)))
    text = table([("all", [*seen, *counted]), ("half that is looked at", seen), ("half that is only counted", counted)])
    return f"{failures(seen)}\n\n{text}" if failures_too else text
