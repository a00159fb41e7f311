"""Reading a sentence: each kind of word by its own module, and what the work is about from what is left."""

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.question.change import read_change
from careercli.catalog.lookup.question.money import read_amounts
from careercli.catalog.lookup.question.place import read_places
from careercli.catalog.lookup.question.schooling import read_schooling
from careercli.catalog.lookup.question.sentence import Sentence
from careercli.catalog.lookup.question.subject import words_of
from careercli.catalog.lookup.question.unwanted import read_unwanted
from careercli.catalog.lookup.question.wishes import (
    read_armed,
    read_growing,
    read_interests,
    read_no_experience,
    read_order,
    read_unknown,
)
from careercli.model.question import Question

TERMS = frozenset(["remote", "part time", "starting pay"])
"""What stands with the names of jobs in adverts, too; other words that no data tell may belong to a name."""


def read_sentence(catalog: Catalog, sentence: Sentence) -> Question:
    """What a sentence asks for; of a name, the place and the pay that stand with it.

    Raises AmbiguousNameError where a place is named that could be several.
    """
    amounts = read_amounts(sentence)
    schooling = read_schooling(sentence)
    places = read_places(sentence, catalog)
    no_experience = read_no_experience(sentence)
    order, growing = read_order(sentence), read_growing(sentence)
    named = Question(
        min_pay=amounts.min_pay,
        max_pay=amounts.max_pay,
        hourly=amounts.hourly,
        min_education=schooling.min_education,
        max_education=schooling.max_education,
        no_experience=no_experience,
        sort=order.sort,
        reverse=order.reverse,
        growing=growing or amounts.growth is not None,
        growth=amounts.growth,
        min_jobs=amounts.min_jobs,
    )
    armed = read_armed(sentence)
    if named.asks or armed or sentence.of("asking", "leave", "onward", "code_before", "interest") or _asks(sentence):
        question = _of_a_sentence(catalog, sentence, named, schooling.topic, armed=armed)
    else:
        unknown = read_unknown(sentence, TERMS)
        left = [place for place, its in enumerate(sentence.left) if its]
        whole = all(sentence.left)
        question = named._replace(words=sentence.text if whole else sentence.typed(left), unknown=tuple(unknown))
    return question._replace(states=places.states, metros=places.metros)


def _asks(sentence: Sentence) -> bool:
    """Whether any word is one that people ask with; without any a text is a name, and only place and pay are read."""
    last = len(sentence.words) - 1
    return any(
        sentence.left[place]
        and sentence.means(place, place + 1, "asking")
        and (word.typed != "I" or (place < last and not sentence.words[place + 1].breaks))  # no Engineer I
        for place, word in enumerate(sentence.words)
    )


def _of_a_sentence(catalog: Catalog, sentence: Sentence, named: Question, school_of: str, *, armed: bool) -> Question:
    """The question with what only sentences say: what is unknown, unwanted, left behind, and what the work is about."""
    unknown = read_unknown(sentence)
    aside = [meaning for _, kind, meaning in catalog.index.asked(unknown) if kind == "apart"]
    aside += [phrase.meaning for phrase in sentence.of("aside")]
    unwanted = read_unwanted(sentence)
    interest = read_interests(sentence)
    change = read_change(sentence, catalog, armed=armed)
    return named._replace(
        words=words_of(sentence, change.wanted) if change.wanted else school_of,
        interest=interest,
        exclude=tuple(dict.fromkeys((*unwanted, *aside))),
        leaving=change.leaving,
        unknown=tuple(unknown),
    )
