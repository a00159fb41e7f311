"""The statements that `career match` asks: balanced, strongly of their kind, and in the words of our own profiles."""

import pytest

from careercli.catalog.text import content, stem
from careercli.model.occupation import INTERESTS
from careercli.queries.answers import EACH

LEAD = 1.7
"""How far the kind of a statement's occupation is ahead of its next, on O*NET's scale from 1 to 7."""

HIGH = 5.9

LONGEST = 90
"""Characters."""


def test_the_kinds_take_turns(catalog):
    kinds = [statement.kind for statement in catalog.statements]
    assert len(kinds) == EACH * len(INTERESTS)
    turns = [kinds[at : at + len(INTERESTS)] for at in range(0, len(kinds), len(INTERESTS))]
    assert all(sorted(turn) == sorted(INTERESTS) for turn in turns)


def test_no_occupation_and_no_statement_comes_twice(catalog):
    for name in ("soc", "text"):
        assert len({getattr(statement, name) for statement in catalog.statements}) == len(catalog.statements)


def test_each_occupation_is_strongly_of_one_kind(catalog):
    for statement in catalog.statements:
        scores = catalog.occupation(catalog.slug_of(statement.soc)).interests.scores
        highest, second, *_ = sorted(scores.values(), reverse=True)
        assert max(scores, key=scores.get) == INTERESTS[statement.kind], statement
        assert highest >= HIGH, statement
        assert highest - second >= LEAD, statement


def test_statements_are_short(catalog):
    assert all(len(statement.text) <= LONGEST and not statement.text.endswith(".") for statement in catalog.statements)


def test_the_words_are_those_of_the_profile(catalog):
    for statement in catalog.statements:
        profile = catalog.profile(catalog.occupation(catalog.slug_of(statement.soc)).profile)
        own = [duty for each in profile.covers if each.soc == statement.soc for duty in each.duties]
        known = {stem(word) for duty in (*own, *profile.duties) for word in content(duty)}
        wanted = [stem(word) for word in content(statement.text)]
        assert sum(word in known for word in wanted) >= 0.6 * len(wanted), statement


@pytest.mark.parametrize("kind", INTERESTS)
def test_the_other_kinds_are_balanced_too(catalog, kind):
    """No kind is asked for in passing by many statements of the others: on average none of them comes near the own."""
    profiles = [
        catalog.occupation(catalog.slug_of(statement.soc)).interests.scores
        for statement in catalog.statements
        if statement.kind == kind
    ]
    means = {name: sum(profile[name] for profile in profiles) / len(profiles) for name in INTERESTS.values()}
    own = means.pop(INTERESTS[kind])
    assert own - max(means.values()) >= 1.5
