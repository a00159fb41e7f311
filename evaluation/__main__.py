"""`python -m evaluation [--failures] [--questions [FILE]]`."""

import sys
from pathlib import Path

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.find import find
from careercli.catalog.paths import bundled_data
from evaluation.catalogs import InMemory, OfficialOnly, Without
from evaluation.decisions import decide
from evaluation.keywords import Keywords
from evaluation.measures import Answer, Matcher, ask, milliseconds, scores
from evaluation.questions import OWN, of_questions
from evaluation.titles import TEST, TUNE, held_out, titles

RESULTS = Path(__file__).parent / "results.md"
HELD_OUT = 1000


def main() -> None:
    """Measure, print and write the results."""
    catalog = InMemory(bundled_data())
    if "--questions" in sys.argv:
        path = sys.argv[sys.argv.index("--questions") + 1 :][:1]
        print(of_questions(catalog, Path(path[0]) if path else OWN, failures_too="--failures" in sys.argv))
        return
    halves = {half: titles(catalog, half) for half in (TUNE, TEST)}
    if "--failures" in sys.argv:
        list_failures(ask(look_up(catalog), halves[TUNE]))
        return
    hidden = held_out(catalog, HELD_OUT)
    lessened = Without(catalog.folder, [title.text for title in hidden])
    official = OfficialOnly(catalog.folder)
    parts = [INTRODUCTION.format(tune=len(halves[TUNE]), test=len(halves[TEST]), hidden=len(hidden))]
    for half, heading in ((TEST, "Test half"), (TUNE, "Tune half")):
        ours, plain = ask(look_up(catalog), halves[half]), ask(keywords(catalog), halves[half])
        bare = ask(look_up(official), halves[half])
        parts.append(f"## {heading}\n\n{by_kind(ours, plain, bare)}\n{decisions(catalog, half, halves)}")
    ours, plain = ask(look_up(lessened), hidden), ask(keywords(lessened), hidden)
    parts.append(f"## Alternate titles held out\n\n{table([('all', ours, plain, None)])}")
    parts.append(f"## Questions of our own\n\n{of_questions(catalog)}")
    parts.append(LATENCY.format(*milliseconds(ask(look_up(catalog), halves[TEST] + halves[TUNE]))))
    text = "\n".join(parts)
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


def look_up(catalog: Catalog) -> Matcher:
    """Look-up as `career find` does it."""
    codes = codes_of(catalog)
    return lambda text: [codes.get(match.target, match.target) for match in find(catalog, text)]


def keywords(catalog: Catalog) -> Matcher:
    """Plain keyword matching."""
    codes, search = codes_of(catalog), Keywords(catalog.index)
    return lambda text: [codes.get(target, target) for target in search(text)]


def codes_of(catalog: Catalog) -> dict[str, str]:
    """The SOC code of every occupation by its slug."""
    return {slug: soc for soc, slug in catalog.codes.occupations.items()}


def by_kind(ours: list[Answer], plain: list[Answer], bare: list[Answer]) -> str:
    """A table with a row for each kind of title."""
    rows = [("all", ours, plain, bare)]
    for kind in sorted({answer.title.kind for answer in ours}):
        of_kind = ([answer for answer in answers if answer.title.kind == kind] for answers in (ours, plain, bare))
        rows.append((kind, *of_kind))
    return table(rows)


def table(rows: list[tuple[str, list[Answer], list[Answer], list[Answer] | None]]) -> str:
    """Kinds of titles with the measures of look-up, of look-up without everyday words and of plain keywords."""
    lines = [
        "| titles | number | first | first five | MRR | without synonyms.toml: first | five | keywords: first | five |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for kind, ours, plain, bare in rows:
        us, them = scores(ours), scores(plain)
        without = scores(bare) if bare else None
        bare_cells = f"{without.first:.1f} | {without.five:.1f}" if without else " | "
        lines.append(
            f"| {kind} | {us.number} | {us.first:.1f} | {us.five:.1f} | {us.reciprocal_rank:.3f} | {bare_cells} | "
            f"{them.first:.1f} | {them.five:.1f} |"
        )
    return "\n".join(lines) + "\n"


def decisions(catalog: Catalog, half: str, halves: dict[str, list]) -> str:
    """What NAME does with the titles."""
    made = decide(catalog, halves[half])
    total = sum(made) / 100
    return (
        f"As a NAME: {made.right / total:.1f} percent taken rightly, "
        f"{made.wrong / total:.1f} taken for something else; "
        f"{made.offered / total:.1f} asked back with a right one among the candidates, "
        f"{made.not_offered / total:.1f} without.\n"
    )


def list_failures(answers: list[Answer]) -> None:
    """What was not right at once."""
    for answer in answers:
        if answer.place != 1:
            wanted, got = " ".join(sorted(answer.title.accept)), " ".join(answer.codes[:5])
            print(f"{answer.title.kind:<12}  {answer.title.text:<45}  wanted {wanted}; got {got}")


INTRODUCTION = """# How well names are understood

Written by `python -m evaluation`. {tune} titles to tune on and {test} to test on, as people type them
(`titles.csv`), halved by a digest of the title; rules and everyday words were tuned on the first half only.
{hidden} alternate titles of O*NET were looked up in an index without them. *First* and *first five*: percent of
titles whose first answer, or one of the first five, is an accepted one. MRR: mean reciprocal rank within ten.
*Keywords*: SQLite FTS5 with Porter stemming, ranked by BM25, over the same names, everyday words included.
"""

LATENCY = """## Time

One look-up in a running program: median {:.1f} ms, 95th percentile {:.1f} ms, longest {:.1f} ms.
"""

if __name__ == "__main__":
    main()
