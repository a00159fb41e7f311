"""How alike names are, which is the very one, and what counts beside likeness; on a lexicon of a few names."""

import math
from array import array

import pytest

from careercli.catalog.index.lexicon import Lexicon, Sense
from careercli.catalog.lookup import find as finding
from careercli.catalog.lookup import names_like
from careercli.catalog.lookup.names_like import NOBODY, Fit, Match, match, similar
from careercli.catalog.lookup.reading import Concept, ReadAs, Variant
from careercli.catalog.lookup.scoring import EXACT, JOBS, NAMED, NEIGHBOURHOOD, of_name, trusted
from careercli.catalog.lookup.studies import Studied
from careercli.catalog.text import content
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo, NameKind


class Names:
    """A lexicon that knows these names, each of a meaning of its own."""

    def __init__(self, *texts, jobs=()):
        self.texts = [" ".join(content(text)) for text in texts]
        self.jobs = jobs or (0,) * len(texts)
        self.weights = array("f", (sum(map(self.says, text.split())) for text in self.texts))

    def names_with(self, word):
        return array("I", (number for number, text in enumerate(self.texts) if word in text.split()))

    def says(self, word):
        return math.log(1 + len(self.texts) / (len(self.names_with(word)) or 1))

    def meanings(self, numbers):
        return []

    def ends(self, word):
        return 0.0

    def senses(self, numbers):
        kinds = NameKind.TITLE.letter
        return [
            Sense(
                LeadsTo.OCCUPATION, number, self.texts[number], kinds, 0, number, f"m{number}", "M", self.jobs[number]
            )
            for number in numbers
        ]


def asked(lexicon, text, aside=()):
    """One reading of some words, of which those set aside weigh little."""
    concepts = [
        Concept(word, lexicon.says(word) * (0.06 if word in aside else 1.0), ((word, 1.0),), word not in aside)
        for word in content(text)
    ]
    return Variant(tuple(concepts), 1.0, ())


def alike(lexicon, text, aside=()):
    found = similar(lexicon, asked(lexicon, text, aside), 0, len(lexicon.texts))
    return {lexicon.texts[number]: (likeness, exact) for number, likeness, exact in found}


LEXICON = Names("truck driver", "truck driver helper", "bus driver", "tow truck driver", "dentist")


def test_the_very_name_is_exact_and_wholly_alike():
    assert alike(LEXICON, "truck driver")["truck driver"] == (pytest.approx(1.0), Fit.SHORTENED)


@pytest.mark.parametrize("other", ["truck driver helper", "tow truck driver", "bus driver"])
def test_a_name_with_more_or_fewer_words_is_not_exact_and_less_alike(other):
    found = alike(LEXICON, "truck driver")
    likeness, fit = found[other]
    assert fit is Fit.LIKE
    assert likeness < found["truck driver"][0]


def test_a_name_that_lacks_a_word_that_was_typed_is_not_exact():
    assert alike(LEXICON, "tow truck driver")["truck driver"][1] is Fit.WITHIN


def test_a_word_that_was_set_aside_may_lack():
    assert alike(LEXICON, "senior truck driver", aside=("senior",))["truck driver"][1] is Fit.SHORTENED


def test_rare_words_weigh_more_than_common_ones():
    found = alike(Names("truck driver", "bus driver", "cab driver", "truck loader"), "truck driver")
    assert found["truck loader"][0] > found["bus driver"][0]


def test_what_shares_no_word_is_not_like_it():
    assert "dentist" not in alike(LEXICON, "truck driver")


def test_a_less_certain_reading_makes_names_less_alike():
    sure = asked(LEXICON, "truck driver")
    ((_, likeness, _),) = similar(LEXICON, sure._replace(certainty=0.5), 0, 1)
    assert likeness == pytest.approx(0.5)


def test_names_outside_the_range_are_left_out():
    assert {number for number, _, _ in similar(LEXICON, asked(LEXICON, "driver"), 1, 3)} == {1, 2}


def ranked(lexicon, likeness):
    """Matches of names with a given likeness, none of them the very one."""
    names = {number: names_like._Candidate(value, Fit.LIKE, Variant((), 1.0, ())) for number, value in likeness.items()}
    return names_like._ranked(lexicon, names, {NOBODY: 0.0}, broad=False)


def test_ten_times_the_jobs_are_worth_a_fixed_amount():
    few, many = ranked(Names("a x", "b x", jobs=(90, 990)), {0: 0.5, 1: 0.5})[::-1]
    assert many.score - few.score == pytest.approx(JOBS)


def test_a_trusted_name_counts_for_more_than_one_of_a_list_and_less_down_a_list():
    assert of_name(1.0, exact=True, trusted=True, place=0) == pytest.approx(1 + EXACT + NAMED)
    assert of_name(1.0, exact=True, trusted=False, place=0) == pytest.approx(1 + EXACT)
    assert of_name(1.0, exact=True, trusted=False, place=1) == pytest.approx(1 + EXACT / 2)
    assert of_name(0.8, exact=False, trusted=True, place=1) == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("kinds", "place", "alone", "expected"),
    [
        ("A", 0, False, False),
        ("A", 0, True, True),
        ("DA", 0, False, True),
        ("E", 0, False, True),
        ("E", 1, False, False),
    ],
)
def test_a_name_is_trusted_by_who_gave_it_or_who_else_has_it(kinds, place, alone, expected):
    assert trusted(kinds, place, alone) is expected


def test_a_name_with_the_words_that_were_set_aside_is_the_very_one(catalog):
    for text, name in (("dude ranch manager", "Dude Ranch Manager"), ("job coach", "Job Coach")):
        exact = [item.name for item in finding.find(catalog, text) if item.exact]
        assert exact
        assert set(exact) == {name}


def test_one_close_name_speaks_louder_than_two_distant_ones():
    """The neighbourhood adds up squares: 0.8 squared is more than twice 0.5 squared."""

    class Shared(Names):
        def senses(self, numbers):
            return [sense._replace(meaning=min(sense.meaning, 1)) for sense in super().senses(numbers)]

    lexicon = Shared("a x", "b x", "c x")
    scores = {item.target: item.score for item in ranked(lexicon, {0: 0.8, 1: 0.5, 2: 0.5})}
    alone = NEIGHBOURHOOD * (1 - 0.5 / 0.64)
    assert scores["m0"] - scores["m1"] == pytest.approx(0.8 - 0.5 + alone)


def test_occupations_of_a_field_come_ahead_of_what_is_named_alike(monkeypatch):
    named = Match(LeadsTo.OCCUPATION, "clerks", "Clerks", 10, 0.9, "clerk", NameKind.ALTERNATE, exact=False)
    taught = Studied("lawyers", "Lawyers", 10, 0.5, FieldOfStudy("22.0101", "Law"))
    monkeypatch.setattr(finding, "match", lambda lexicon, text: [named])
    monkeypatch.setattr(finding, "occupations_of", lambda lexicon, text, very_name: [taught])
    catalog = type("Catalog", (), {"lexicon": None})()
    first, second = finding.find(catalog, "law")
    assert (first.target, first.field, first.kind) == ("lawyers", taught.field, NameKind.FIELD)
    assert second is named
    assert first.score == pytest.approx(0.9 + 0.5)
    assert [item.target for item in finding.find(catalog, "law degree")] == ["lawyers"]


def test_the_very_name_of_an_occupation_goes_before_any_field(monkeypatch):
    exact = Match(LeadsTo.OCCUPATION, "nurses", "Nurses", 10, 0.9, "nurse", NameKind.ALTERNATE, exact=True)
    monkeypatch.setattr(finding, "occupations_of", lambda lexicon, text, very_name: [])
    catalog = type("Catalog", (), {"lexicon": None})()
    for corrections in ((), (ReadAs("nurze", "nurse"),)):
        found = exact._replace(corrections=corrections)
        monkeypatch.setattr(finding, "match", lambda lexicon, text, found=found: [found])
        assert finding.find(catalog, "nurse") == [found]


def test_of_real_names_the_titled_occupation_comes_first(small_catalog):
    lexicon = Lexicon(small_catalog.index)
    assert match(lexicon, "actors")[0].target == "actors"
    assert match(lexicon, "registered nurse")[0].exact
    (corrected, *_) = match(lexicon, "anesthesiologst")
    assert corrected.target == "anesthesiologists"
    assert corrected.corrections[0].typed == "anesthesiologst"
    assert match(lexicon, "legal jobs", limit=1) == match(lexicon, "legal jobs")[:1]
    assert match(lexicon, "qzxj") == []
