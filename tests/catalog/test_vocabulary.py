"""Groups, skills and interests as people call them: forgiven where one thing is near, asked about where several are."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import AmbiguousNameError, CareerError, UnknownNameError, UsageError, plural
from careercli.catalog.lookup.groups import group
from careercli.catalog.lookup.interests import interests
from careercli.catalog.lookup.skills import skill
from careercli.catalog.lookup.vocabulary import LONGEST, Vocabulary
from careercli.model.occupation import INTERESTS

PETS = Vocabulary(
    "kind of pet",
    {"c": "Cats", "d": "Dogs, Large", "s": "Dogs, Small", "p": "Parrots", "m": "Carrots"},
    {"kitten": ["c"], "beast": ["c", "d"]},
)


@pytest.mark.parametrize(
    ("text", "code", "literal"),
    [
        ("cats", "c", True),
        ("CAT", "c", True),
        ("p", "p", True),
        ("kitten", "c", False),
        ("large", "d", False),
        ("small dogs", "s", False),
        ("parr", "p", False),
        ("kiten", "c", False),
        ("dogs smal", "s", False),
    ],
)
def test_a_name_a_phrase_a_part_of_a_name_or_these_misspelt(text, code, literal):
    meant = PETS.one(text)
    assert (meant.value, meant.literal) == (code, literal)
    assert meant.note == ("" if literal else f"{text} → {PETS.names[code]}")


@pytest.mark.parametrize(("text", "several"), [("dogs", "ds"), ("beast", "cd"), ("barrots", "pm")])
def test_what_could_be_several_is_asked(text, several):
    with pytest.raises(AmbiguousNameError, match="kinds of pet") as error:
        PETS.one(text)
    assert {offer.argument for offer in error.value.candidates} == set(several)


def test_what_is_unknown_empty_or_too_long():
    with pytest.raises(UnknownNameError) as error:
        PETS.one("xyzzy")
    assert len(error.value.near) == 5, "of few names all are offered"
    with pytest.raises(UsageError, match="kind of pet is empty"):
        PETS.one(" - ")
    with pytest.raises(UsageError, match="5,000 characters") as long:
        PETS.one("a" * 5000)
    assert len(str(long.value)) < LONGEST


def test_the_plural_of_kinds():
    assert plural("level of education") == "levels of education"
    assert plural("skill or kind of knowledge") == "skills or kinds of knowledge"
    assert plural("industry") == "industries"


@pytest.mark.parametrize(
    ("text", "letters", "literal"),
    [
        ("RIA", "RIA", True),
        ("ria", "RIA", True),
        ("R,I", "RI", True),
        ("artistic", "A", True),
        ("Artistic", "A", True),
        ("realistic,social", "RS", True),
        ("Social Investigative", "SI", True),
        ("S, enterprising", "SE", True),
        ("artistc", "A", False),
        ("conventonal", "C", False),
        ("investigate", "I", False),
        ("SS", "S", True),
    ],
)
def test_interests(text, letters, literal):
    meant = interests(text)
    assert (meant.value, meant.literal) == (letters, literal)


def test_unknown_interests_get_all_six():
    with pytest.raises(UnknownNameError) as error:
        interests("RIX")
    assert {offer.title for offer in error.value.near} == set(INTERESTS.values())
    with pytest.raises(UsageError, match="empty"):
        interests(" ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("programming", "Programming"),
        ("programing", "Programming"),
        ("writting", "Writing"),
        ("negociation", "Negotiation"),
        ("speeking", "Speaking"),
        ("phisics", "Physics"),
        ("math", "Mathematics"),
        ("problem solving", "Complex Problem Solving"),
        ("desision making", "Judgment and Decision Making"),
    ],
)
def test_skills_and_knowledge(catalog, text, name):
    meant = skill(catalog, text)
    assert meant.value == name
    assert meant.literal is (text == name.lower())


def test_skills_that_could_be_several_or_none(catalog):
    with pytest.raises(AmbiguousNameError):
        skill(catalog, "systems")
    with pytest.raises(UnknownNameError):
        skill(catalog, "cooking")


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("11-0000", "11-0000"),
        ("11", "11-0000"),
        ("management-occupations", "11-0000"),
        ("Management Occupations", "11-0000"),
        ("management", "11-0000"),
        ("managment", "11-0000"),
        ("legal occ", "23-0000"),
        ("legal", "23-0000"),
        ("all occupations", "00-0000"),
        ("trades", "47-2000"),
        ("IT", "15-1200"),
        ("compter", "15-1200"),
        ("Printing Workers", "51-5100"),
        ("51-5110", "51-5110"),
        ("sales jobs", "41-0000"),
    ],
)
def test_groups(catalog, text, soc):
    assert group(catalog, text).value == soc


def test_a_group_that_is_read_otherwise_is_said(catalog):
    assert group(catalog, "managment").note == "managment → Management Occupations"
    assert group(catalog, "trades").note == "trades → Construction Trades Workers"
    assert group(catalog, "Legal Occupations").note == group(catalog, "legal").note == ""


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("healthcare", {"29-0000", "31-0000"}),
        ("helthcare", {"29-0000", "31-0000"}),
        ("health", {"29-0000", "31-0000", "29-2000"}),
        ("tech", {"15-1200", "17-3020"}),
        ("food", {"35-0000", "51-3000"}),
        ("engineering", {"17-0000", "17-2000"}),
    ],
)
def test_groups_that_could_be_several_are_asked_about_the_wider_first(catalog, text, offered):
    with pytest.raises(AmbiguousNameError) as error:
        group(catalog, text)
    arguments = [offer.argument for offer in error.value.candidates]
    assert offered <= set(arguments)
    assert len(arguments) <= 8
    widths = [len(code.rstrip("0")) for code in arguments]
    assert widths == sorted(widths)


def test_a_single_occupation_is_no_group(catalog):
    for code in ("11-1011", "11-1010"):
        with pytest.raises(UsageError, match="single occupation"):
            group(catalog, code)


@given(st.text(max_size=40))
def test_any_text_gives_interests_or_a_clear_error(text):
    with suppress(CareerError):
        assert set(interests(text).value) <= set(INTERESTS)
