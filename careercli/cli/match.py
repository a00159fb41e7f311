"""`career match`."""

from collections.abc import Sequence
from pathlib import Path

from careercli.catalog.errors import UsageError
from careercli.catalog.lookup.interests import EXAMPLE, Scores
from careercli.cli.ask import Ask
from careercli.cli.command import command, program
from careercli.model.occupation import INTERESTS

app = program()

ROWS_ON_A_SCREEN = 15

WAYS = f"--riasec {EXAMPLE}, --holland SIA, --like NAME, --dislike NAME, --skill NAME"

INTRODUCTION = """Do you like the work? Ctrl-C stops; nothing is kept without --save.
The statements are our own. This is not the O*NET Interest Profiler, which is
free at https://www.mynextmove.org/explore/ip (its scores go with --riasec).
"""

FILE = "interests.toml"
"""Where answers are kept, in the configuration folder."""

ZONES = ("little or none", "some", "medium", "considerable", "extensive")
"""The preparation of O*NET's job zones, in a word each."""


@command(
    app,
    (
        f"career match --riasec {EXAMPLE} --max-education bachelor's",
        "career match --holland SIA --state CA --min-pay 60k",
        "career match --like tutors --like librarians --dislike telemarketers",
    ),
    words={
        "skill": "An O*NET skill or kind of knowledge that you would use: programming.",
        "job_zone": "Only of this O*NET job zone, 1 (little preparation) to 5.",
    },
)
def match(
    ask: Ask,
    riasec: Scores | None = None,
    holland: str = "",
    like: tuple[str, ...] = (),
    dislike: tuple[str, ...] = (),
    skill: tuple[str, ...] = (),
    saved: bool = False,
    max_education: str | None = None,
    job_zone: tuple[int, ...] = (),
    min_pay: float | None = None,
    state: tuple[str, ...] = (),
    limit: int | None = None,
    save: bool = False,
) -> None:
    """Occupations that go with what you like: interests, occupations, skills. career match alone asks 36 statements."""
    from careercli.queries.find_filters import Filters
    from careercli.queries.match import Wishes
    from careercli.queries.match import match as answer

    if both := set(like) & set(dislike):
        raise UsageError(f"{ask.catalog.occupation(both.pop()).title} is both liked and disliked")
    area = ask.one_area(state)
    answers = _kept(_path(ask)) if saved else None
    if not (riasec or holland or like or dislike or skill or saved):
        answers, max_education, job_zone = _asked(ask, max_education, job_zone)
        if save:
            _keep(_path(ask), answers)
            ask.note(f"Kept in {_path(ask)}; career match --saved goes by it.")
    elif save:
        raise UsageError("--save keeps answers to statements, which career match asks for when nothing else is given")
    filters = Filters(min_pay=min_pay, max_education=max_education, job_zones=job_zone)
    wishes = Wishes(riasec, answers, holland, like, dislike, skill)
    result = answer(ask.catalog, wishes, filters, area, ask.limit(limit, ROWS_ON_A_SCREEN))
    ask.answer(result, result.sources)


def _asked(
    ask: Ask, max_education: str | None, job_zones: tuple[int, ...]
) -> tuple[tuple[float, ...], str | None, tuple[int, ...]]:
    """The sums of what is answered to the statements; and schooling and preparation, where they were not given.

    Raises UsageError where nobody sits at a terminal, or the answers say nothing.
    """
    if not ask.environment.interactive:
        raise UsageError(f"nothing to match by: give {WAYS}; only at a terminal are the 36 statements asked")
    from careercli.cli.questions import Question, ask_all
    from careercli.model.education import LEVELS
    from careercli.queries.answers import DISLIKE, LIKE, UNSURE, points_of

    statements = ask.catalog.statements
    answers = (("like", LIKE), ("unsure", UNSURE), ("dislike", DISLIKE))
    questions = [Question(f"{statement.text}.", answers) for statement in statements]
    further: list[str] = []
    if max_education is None:
        levels = tuple((short, level) for level, short in LEVELS.items())
        questions.append(Question("How much schooling would you have, at most?", levels, "does not matter"))
        further.append("max_education")
    if not job_zones:
        zones = tuple((words, tuple(range(1, zone + 1))) for zone, words in enumerate(ZONES, 1))
        questions.append(Question("How much preparation for the work, at most (job zone)?", zones, "does not matter"))
        further.append("job_zone")
    ask.note(INTRODUCTION)
    given = ask_all(questions, ask.environment)
    found = points_of(statements, given[: len(statements)])
    chosen = dict(zip(further, given[len(statements) :], strict=True))
    ask.query |= {name: value for name, value in chosen.items() if value}
    return found, chosen.get("max_education", max_education), chosen.get("job_zone", job_zones) or ()


def _path(ask: Ask) -> Path:
    return ask.settings.path.with_name(FILE)


def _keep(path: Path, answers: Sequence[float]) -> None:
    """Write the sums of the answers. Raises OSError where that is not possible."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{letter} = {answer:.0f}" for letter, answer in zip(INTERESTS, answers, strict=True)]
    head = "# How each kind of work was liked, 0 to 12, kept by career match --save."
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")


def _kept(path: Path) -> tuple[float, ...]:
    """The sums that were kept. Raises UsageError where there are none, or other things stand there."""
    import tomli

    from careercli.queries.answers import MOST

    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
        found = tuple(float(table[letter]) for letter in INTERESTS)
    except FileNotFoundError:
        raise UsageError(f"--saved: nothing is kept in {path}; career match --save keeps your answers") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"--saved: {path} cannot be read ({error}); career match --save writes it anew") from None
    if not all(0 <= value <= MOST for value in found) or len(set(found)) == 1:
        raise UsageError(f"--saved: {path} holds no answers; career match --save writes it anew")
    return found
