"""What was read in a sentence: said as the command that it became, and what of it the data cannot tell."""

import shlex
from collections.abc import Collection, Iterator

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import CareerError, UsageError
from careercli.catalog.lookup.question.reading import read
from careercli.catalog.text import clean
from careercli.cli.ask import Ask
from careercli.model.education import LEVELS
from careercli.model.question import Question
from careercli.queries.find import Wish
from careercli.queries.find_sort import Sort

COMMAND = "find"

LONGEST = 500
"""Characters; no question is longer."""


def understood(ask: Ask, asked: Wish, text: str) -> Wish:
    """What is asked by options and by a sentence together; an option that was typed counts more than the sentence.

    Raises UsageError where the text is longer than any question, and AmbiguousNameError for places.
    """
    if not text:
        return asked
    text = clean(text)
    if not text:
        raise UsageError("the question is empty")
    if len(text) > LONGEST:
        raise UsageError(f"a question of {len(text):,} characters is longer than any that is read ({LONGEST} at most)")
    question = _known_only(ask, read(ask.catalog, text))
    given, sentence = asked.filters, question
    filters = given._replace(
        min_pay=_first(given.min_pay, sentence.min_pay),
        max_pay=_first(given.max_pay, sentence.max_pay),
        min_education=given.min_education or sentence.min_education,
        max_education=given.max_education or sentence.max_education,
        no_experience=given.no_experience or sentence.no_experience,
        growth=_first(given.growth, sentence.growth),
        growing=given.growing or sentence.growing,
        exclude=(*given.exclude, *_codes(ask.catalog, sentence.exclude)),
        interest=given.interest or sentence.interest,
        min_jobs=given.min_jobs or sentence.min_jobs,
    )
    return asked._replace(
        words=sentence.words,
        filters=filters,
        areas=asked.areas if asked.areas and not ask.settled else sentence.areas or asked.areas,
        sort=asked.sort or (Sort(sentence.sort) if sentence.sort else None),
        reverse=asked.reverse or sentence.reverse,
        leaving=asked.leaving or sentence.leaving,
        question=sentence,
    )


def _known_only(ask: Ask, question: Question) -> Question:
    """The question without exclusions that nothing goes by: they are said not to be known."""
    if not question.exclude:
        return question
    from careercli.catalog.lookup.question.exclusion import excluded

    kept, unknown = [], list(question.unknown)
    for name in question.exclude:
        try:
            excluded(ask.catalog, name)
            kept.append(name)
        except CareerError:
            unknown.append(f"not {name}")
    return question._replace(exclude=tuple(kept), unknown=tuple(unknown))


def _codes(catalog: Catalog, names: Collection[str]) -> tuple[str, ...]:
    if not names:
        return ()
    from careercli.catalog.lookup.question.exclusion import excluded

    return tuple(dict.fromkeys(code for name in names for code in excluded(catalog, name).value))


def _first(one: float | None, other: float | None) -> float | None:
    return other if one is None else one


def say(ask: Ask, wish: Wish) -> None:
    """Say on stderr what a sentence was read as, and what was asked that no data tell."""
    question = wish.question
    if question is None:
        return
    if question.asks or question.words != ask.query.get("words", ""):
        ask.note(f"read as: {command_of(ask.catalog, question, wish)}")
    if question.hourly is not None:
        from careercli.catalog.lookup.question.money import HOURS

        ask.note(f"${question.hourly:g} an hour is counted as a year of {HOURS:,} hours, as the survey does")
    if question.unknown:
        ask.note(f"the official figures do not tell: {', '.join(question.unknown)}")


def command_of(catalog: Catalog, question: Question, wish: Wish) -> str:
    """The command that asks the same: `find --min-pay 80k --metro Fresno`."""
    words = [COMMAND, *([shlex.quote(question.words)] if "'" in question.words else question.words.split())]
    return " ".join([*words, *_options(catalog, question, wish)])


def _options(catalog: Catalog, question: Question, wish: Wish) -> Iterator[str]:
    for flag, dollars in (("--min-pay", question.min_pay), ("--max-pay", question.max_pay)):
        if dollars is not None:
            yield f"{flag} {_dollars(dollars)}"
    for flag, level in (("--min-education", question.min_education), ("--max-education", question.max_education)):
        if level is not None:
            yield f"{flag} {_quoted(LEVELS[level])}"
    if question.no_experience:
        yield "--no-experience"
    for code in question.states:
        yield f"--state {catalog.area(code).postal or code}"
    for code in question.metros:
        yield f"--metro {_quoted(_short(catalog, code))}"
    if question.interest:
        yield f"--interest {question.interest}"
    for name in question.exclude:
        yield f"--exclude {_quoted(name)}"
    if question.leaving:
        yield f"--leaving {_quoted(question.leaving)}"
    if question.growth is not None:
        yield f"--growth {question.growth:g}"
    elif question.growing:
        yield "--growing"
    if question.min_jobs is not None:
        yield f"--min-jobs {question.min_jobs}"
    if question.sort or wish.order.value == "openings":
        yield f"--sort {question.sort or wish.order.value}"
    if question.reverse:
        yield "--reverse"


def _dollars(amount: float) -> str:
    return f"{amount / 1000:g}k" if amount % 1000 == 0 else f"{amount:g}"


def _quoted(text: str) -> str:
    return f'"{text}"' if not text.replace("-", "").isalnum() else text


def _short(catalog: Catalog, code: str) -> str:
    """The name of an area's first city where it means the area, else the official name."""
    from careercli.catalog.lookup.areas import metro

    name = catalog.metros[code].name
    city = name.partition(",")[0].partition("-")[0]
    try:
        return city if metro(catalog, city).value == code else name
    except CareerError:
        return name
