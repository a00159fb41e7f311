"""Who changes work: the occupation that a sentence leaves or comes from, and what is wanted instead."""

from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.lookup.question.sentence import Phrase, Sentence
from careercli.catalog.lookup.question.subject import content
from careercli.catalog.lookup.question.topics import MILITARY, TOPIC, topic
from careercli.catalog.lookup.question.unwanted import object_of
from careercli.model.name import LeadsTo


class Change(NamedTuple):
    """What somebody leaves, in the words that were typed, and the words that say what is wanted."""

    leaving: str
    wanted: tuple[int, ...]


def read_change(sentence: Sentence, catalog: Catalog, *, armed: bool) -> Change:
    """What a sentence leaves behind and what it wants."""
    leaving = ""
    empty: list[Phrase] = []
    for phrase in sentence.of("leave"):
        places = object_of(sentence, phrase.stop)
        sentence.strike(phrase.start, phrase.stop)
        sentence.broken.add(phrase.stop)
        if places and (leaving or _is_work(catalog, sentence.typed(places))):
            leaving = leaving or sentence.typed(places)
            sentence.strike(phrase.stop, places[-1] + 1)
            sentence.broken.add(places[-1] + 1)
        elif not places and sentence.words[phrase.start].lower not in ("i", "im", "former", "ex"):
            empty.append(phrase)
    for place, word in enumerate(sentence.words):
        if word.lower == "than" and sentence.left[place] and not leaving:
            past = object_of(sentence, place + 1)
            named = [other for other in content(sentence) if other < place]
            if named and past and sentence.typed(named).lower() != sentence.typed(past).lower():
                return Change("", tuple(sorted({*named, *past})))
            if past and _is_work(catalog, sentence.typed(past)):
                leaving = sentence.typed(past)
                sentence.strike(place, past[-1] + 1)
    places = [place for place in content(sentence) if sentence.words[place].typed.lower() != leaving.lower()]
    for phrase in (*sentence.of("onward", "aside"), *empty):
        if leaving:
            break
        before = [place for place in places if place < phrase.start]
        after = [place for place in places if place >= phrase.stop]
        into = sentence.words[phrase.stop - 1].lower in ("into", "to") and phrase not in empty
        past = before if before and _is_work(catalog, sentence.typed(before)) else [] if into else after
        if past and _is_work(catalog, sentence.typed(past)):
            leaving = sentence.typed(past)
            places = [place for place in places if place not in past]
    for phrase in sentence.of("toward"):
        if leaving:
            break
        places, leaving = _parted(sentence, catalog, places, phrase.start, phrase.stop)
    if not leaving:
        for place, word in enumerate(sentence.words):
            if (
                word.lower == "to"
                and sentence.left[place]
                and place - 1 in places
                and (armed or "from" in sentence.text)
            ):
                after = [other for other in places if other > place]
                before = [other for other in places if other < place]
                if after and before and _is_work(catalog, sentence.typed(after)):
                    return Change(sentence.typed(before), tuple(after))
    return Change(leaving, tuple(places))


def _parted(sentence: Sentence, catalog: Catalog, places: list[int], start: int, stop: int) -> tuple[list[int], str]:
    """What is wanted behind `looking for`, and the occupation before it that somebody has."""
    before = [place for place in places if place < start]
    after = [place for place in places if place >= stop]
    if not before:
        return places, ""
    studied = any(sentence.kind_at(place) == "degree" for place in (before[0] - 1, before[-1] + 1) if place >= 0)
    if after and studied:
        return after, ""
    if _is_work(catalog, sentence.typed(before), surely=True):
        return after, sentence.typed(before)
    return places, ""


def _is_work(catalog: Catalog, text: str, *, surely: bool = False) -> bool:
    """Whether some words name an occupation, a group or (unless `surely` one) a topic."""
    from careercli.catalog.lookup.find import find

    if topic(catalog, text, (MILITARY,) if surely else (TOPIC, MILITARY)):
        return True
    matches = find(catalog, text)
    if surely:
        return (
            bool(matches)
            and matches[0].exact
            and matches[0].leads_to is LeadsTo.OCCUPATION
            and not topic(catalog, text)
        )
    return bool(matches) and (matches[0].exact or matches[0].score > 1)
