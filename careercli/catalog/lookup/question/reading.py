"""Reading what was typed: a name of some work, which most texts are, or a sentence, for which more is loaded."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.question.sentence import Sentence
from careercli.catalog.lookup.question.topics import topic
from careercli.model.question import Question

FEWEST = 2
"""Words of a sentence."""

OF_NAMES = frozenset(["content", "topic", "military", "filler", "degree", "school_of", "apart"])
"""Kinds of phrases that names have, too."""


def read(catalog: Catalog, text: str) -> Question:
    """What somebody asks for in a sentence; of a name, the place and the pay that stand with it.

    Raises AmbiguousNameError where a place is named that could be several.
    """
    sentence = Sentence(text, catalog.index)
    question = Question(words=sentence.text)
    if not _is_a_name(sentence) and not catalog.index.is_title(sentence.text):
        from careercli.catalog.lookup.question.whole import read_sentence

        question = read_sentence(catalog, sentence)
    codes = topic(catalog, question.words) if question.words else ()
    group = codes[0] if len(codes) == 1 and codes[0] in catalog.codes.groups else None
    return question._replace(group=group)


def _is_a_name(sentence: Sentence) -> bool:
    """Whether nothing in the words is more than a name or a code: no place, no number, no word that people ask with."""
    if len(sentence.words) < FEWEST or not any(map(str.isalpha, sentence.text)):
        return True
    return (
        not sentence.places
        and not any(map(str.isdigit, sentence.text))
        and all(phrase.kind in OF_NAMES for phrase in sentence.phrases)
        and not any(sentence.means(place, place + 1, "asking") for place in range(len(sentence.words)))
    )
