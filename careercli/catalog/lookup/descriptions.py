"""Descriptions: the occupations whose summary or duties speak of what was typed, for when no name says it."""

from collections import defaultdict

from careercli.catalog.index.lexicon import Lexicon
from careercli.catalog.lookup.reading import Variant

MOST_WORDS_OF = 0.65
"""The part of the typed words, by weight, that a description has to speak of."""


def described(lexicon: Lexicon, variant: Variant) -> dict[int, float]:
    """The numbers of the occupations (`meaning`) and how much of what was typed their descriptions speak of (to 1)."""
    main = [concept for concept in variant.concepts if concept.main]
    total = sum(concept.weight for concept in main)
    found: dict[int, float] = defaultdict(float)
    for concept in main:
        best: dict[int, float] = {}
        for word, factor in concept.words:
            for meaning in lexicon.texts_with(word):
                best[meaning] = max(best.get(meaning, 0.0), factor)
        for meaning, factor in best.items():
            found[meaning] += factor * concept.weight / total
    return {meaning: variant.certainty * part for meaning, part in found.items() if part >= MOST_WORDS_OF}
