"""`python -m evaluation.likeness [--from FOLDER]`: how well likeness finds what the Handbook calls similar.

The Handbook's lists of similar occupations are no part of likeness. Of each occupation, those on its page's list are
sought among the 10 and the 20 nearest, occupations of its own page apart: the share that is found of the most that
could be (10, 20 or the whole list). Pages are split into halves by fixed seeds. With the folder of official files, the
weights are fitted on one half, from equal ones, by changing one at a time, and measured on the other; without it, the
likeness that is shipped is measured on the same halves.
"""

import random
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data
from careercli.ingest.descriptions import describe
from careercli.ingest.likeness import WEIGHTS, all_pairs
from careercli.ingest.occupations import identify
from careercli.ingest.read import read_official
from careercli.model.likeness import Link

RESULTS = Path(__file__).parent / "likeness.md"
SEEDS = range(5)
DEPTHS = (10, 20)
GRID = (0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
CANDIDATES = 200
"""How many of the nearest by the shipped weights a fit chooses among."""

Parts = Mapping[str, Mapping[str, tuple[float, Mapping[Link, float]]]]


class Listed(NamedTuple):
    """What the Handbook calls similar to an occupation, by SOC code, and what stands on the same page."""

    page: str
    similar: frozenset[str]
    same_page: frozenset[str]


def lists(catalog: Catalog) -> dict[str, Listed]:
    """The list of every occupation that the Handbook has one for, by SOC code."""
    found = {}
    for slug in catalog.handbook_slugs:
        page = catalog.handbook(slug)
        similar = frozenset(soc for other in page.similar for soc in catalog.handbook(other).occupations)
        for soc in page.occupations:
            if similar - {soc}:
                found[soc] = Listed(slug, similar - {soc}, frozenset(page.occupations))
    return found


def halves(listed: Mapping[str, Listed], seed: int) -> tuple[list[str], list[str]]:
    """The occupations of half of the pages, to fit on, and those of the others, to test on."""
    pages = sorted({item.page for item in listed.values()})
    random.Random(seed).shuffle(pages)
    first = set(pages[: len(pages) // 2])
    socs = sorted(listed)
    return [soc for soc in socs if listed[soc].page in first], [soc for soc in socs if listed[soc].page not in first]


def recall(nearest: Mapping[str, Sequence[str]], listed: Mapping[str, Listed], socs: Sequence[str]) -> list[float]:
    """The mean share that is found within each of `DEPTHS`."""
    shares: list[list[float]] = []
    for soc in socs:
        order = [other for other in nearest[soc] if other not in listed[soc].same_page]
        similar = listed[soc].similar - listed[soc].same_page
        if similar:
            shares.append([len(similar & set(order[:depth])) / min(depth, len(similar)) for depth in DEPTHS])
    return [fmean(column) for column in zip(*shares, strict=True)]


def shipped(catalog: Catalog, socs: Sequence[str]) -> dict[str, list[str]]:
    """The nearest occupations by the likeness that is shipped."""
    return {soc: [near.soc for near in found.near] for soc, found in catalog.index.neighbourhoods(socs).items()}


def read_parts(official: Path) -> Parts:
    """Every measure between two occupations, from the official files."""
    files = read_official(official, lambda step: None)
    identities = identify(files.soc.structure, files.projections.rounds, files.latest_oews.titles)
    parts: dict[str, dict[str, tuple[float, Mapping[Link, float]]]] = {soc: {} for soc in identities}
    for one, other, applying, measured in all_pairs(describe(files, identities)):
        whole = sum(WEIGHTS[link] for link in applying)
        value = sum(WEIGHTS[link] * part for link, part in measured.items()) / whole
        parts[one][other] = parts[other][one] = (value, measured)
    return {
        soc: dict(sorted(others.items(), key=lambda item: -item[1][0])[:CANDIDATES]) for soc, others in parts.items()
    }


def by_weights(parts: Parts, weights: Mapping[Link, float], socs: Sequence[str]) -> dict[str, list[str]]:
    """The nearest occupations by some weights."""
    found = {}
    for soc in socs:
        values = {
            other: sum(weights[link] * part for link, part in measured.items())
            for other, (_, measured) in parts[soc].items()
        }
        found[soc] = sorted(values, key=lambda other: (-values[other], other))[: 3 * DEPTHS[-1]]
    return found


def fit(parts: Parts, listed: Mapping[str, Listed], socs: Sequence[str]) -> dict[Link, float]:
    """Weights that find most of the lists of some occupations, one changed at a time until none helps."""
    weights = dict.fromkeys(Link, 0.3)
    best = fmean(recall(by_weights(parts, weights, socs), listed, socs))
    moved = True
    while moved:
        moved = False
        for link in Link:
            for value in GRID:
                tried = weights | {link: value}
                found = fmean(recall(by_weights(parts, tried, socs), listed, socs))
                if found > best + 1e-4:
                    best, weights, moved = found, tried, True
    total = sum(weights.values())
    return {link: weight / total for link, weight in weights.items()}


def main() -> None:
    """Measure, print and write the results."""
    catalog = Catalog(bundled_data())
    listed = lists(catalog)
    nearest = shipped(catalog, sorted(listed))
    parts = read_parts(Path(sys.argv[sys.argv.index("--from") + 1])) if "--from" in sys.argv else None
    lines = [INTRODUCTION.format(number=len(listed)), HEADING]
    means: list[list[float]] = []
    for seed in SEEDS:
        tune, test = halves(listed, seed)
        row = recall(nearest, listed, test)
        if parts:
            weights = fit(parts, listed, tune)
            row += recall(by_weights(parts, weights, test), listed, test)
            print(seed, {link.value: round(weight, 3) for link, weight in weights.items()})
        means.append(row)
        lines.append(table_row(str(seed), row))
    lines.append(table_row("mean", [fmean(column) for column in zip(*means, strict=True)]))
    text = "\n".join(lines) + "\n"
    print(text)
    if parts:
        RESULTS.write_text(text, encoding="utf-8")


def table_row(label: str, values: Sequence[float]) -> str:
    """A row of the table of results."""
    return f"| {label} | {' | '.join(f'{value:.3f}' for value in values)} |"


INTRODUCTION = """# How well likeness finds what the Handbook calls similar

Written by `python -m evaluation.likeness --from FOLDER`. {number} occupations with a list; what is measured, and how,
stands at the top of `evaluation/likeness.py`. *Fitted* weights were fitted on the other half of each split; the
*shipped* ones are the rounded means of such fits.
"""

HEADING = """| split | shipped: first 10 | first 20 | fitted: first 10 | first 20 |
|---|---:|---:|---:|---:|"""

if __name__ == "__main__":
    main()
