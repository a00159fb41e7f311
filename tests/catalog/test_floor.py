"""How good first answers are on titles that nobody wrote down: a floor, so that no change of the look-up loses unseen.

Only titles that stand in no list of everyday words count; the others measure memory. `python -m evaluation` says more.
"""

import pytest

from careercli.catalog.text import key
from evaluation.__main__ import look_up
from evaluation.measures import ask
from evaluation.titles import TEST, TUNE, titles

FLOORS = {TEST: (0.91, 0.96), TUNE: (0.91, 0.95)}
"""The part of the titles that must be right at once, and within the first five; raised as the look-up gets better."""


@pytest.mark.parametrize("half", FLOORS)
def test_first_answers_on_titles_outside_the_phrase_list(catalog, half):
    listed = {key(phrase) for phrase in catalog.synonyms.phrases}
    unlisted = [title for title in titles(catalog, half) if key(title.text) not in listed]
    assert len(unlisted) > 150
    places = [answer.place for answer in ask(look_up(catalog), unlisted)]
    first, five = FLOORS[half]
    assert sum(place == 1 for place in places) >= first * len(places)
    assert sum(place is not None and place <= 5 for place in places) >= five * len(places)
