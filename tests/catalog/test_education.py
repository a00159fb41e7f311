"""Levels of education as people call them: one level, a class of them, several that are asked about, or none."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.catalog.errors import AmbiguousNameError, CareerError, UnknownNameError, UsageError
from careercli.catalog.lookup.education import CLASSES, PHRASES, levels
from careercli.model.education import LEVELS

NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD, ASSOCIATE, BACHELOR, MASTER, DOCTOR = LEVELS

SAID = {
    NONE: "none, no formal, dropout, high school dropout, less than high school, no diploma, 10th grade, eighth grade",
    HIGH_SCHOOL: "high school, HS, H.S., hs diploma, high school diploma, GED, G.E.D., highschool, HS grad",
    SOME_COLLEGE: "some college, some college no degree, college credits, college dropout",
    AWARD: "trade school, vocational, vocational school, certificate, certification, postsecondary, technical school, "
    "vo-tech, nondegree award, career college, trade",
    ASSOCIATE: "associate, associates, associate's, Associate's degree, AA, A.A., AS, A.S., AAS, 2 year degree, "
    "two-year, 2-yr degree, 2yr degree, two year college, community college",
    BACHELOR: "bachelor, bachelors, a bachelor's degree, bach, BA, B.A., BS, B.S., BSc, B.Sc., BFA, BBA, BSN, "
    "4 year degree, four-year, 4yr, undergrad, undergraduate degree, bachelor of science",
    MASTER: "master, masters, master's degree, MA, M.A., MS, M.S., MSc, MBA, M.Ed., MSW, MFA",
    DOCTOR: "doctoral, doctorate, PhD, Ph.D., Ph. D., phd degree, MD, M.D., JD, J.D., DDS, PharmD, Pharm.D., DVM, "
    "professional degree, law degree, med school",
}


@pytest.mark.parametrize(
    ("level", "text"), [(level, text) for level, said in SAID.items() for text in said.split(", ")]
)
def test_every_usual_word_leads_to_its_level(level, text):
    assert levels(text).value == (level,)


def test_every_level_its_short_word_and_every_class_mean_themselves():
    for level, short in LEVELS.items():
        assert levels(level).value == levels(short).value == levels(short.upper()).value == (level,)
        assert levels(level).literal
        assert levels(short).literal
    for name, its in CLASSES.items():
        assert levels(name).value == its


def test_every_phrase_leads_to_what_the_table_says_or_asks_for_it():
    for meant, said in PHRASES.items():
        for phrase in said.split(","):
            if len(meant) == 1:
                assert levels(phrase).value == CLASSES.get(meant[0], meant)
                continue
            with pytest.raises(AmbiguousNameError) as error:
                levels(phrase)
            assert tuple(offer.title for offer in error.value.candidates) == meant


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("college", (SOME_COLLEGE, ASSOCIATE, BACHELOR)),
        ("College", (SOME_COLLEGE, ASSOCIATE, BACHELOR)),
        ("collge", (SOME_COLLEGE, ASSOCIATE, BACHELOR)),
        ("college degree", (ASSOCIATE, BACHELOR)),
        ("degree", (ASSOCIATE, BACHELOR, MASTER, DOCTOR)),
        ("university degree", (BACHELOR, MASTER, DOCTOR)),
        ("diploma", (HIGH_SCHOOL, AWARD)),
        ("technical degree", (AWARD, ASSOCIATE)),
    ],
)
def test_a_word_that_fits_several_is_asked_back(text, several):
    with pytest.raises(AmbiguousNameError, match=f"any of {len(several)} levels of education") as error:
        levels(text)
    assert tuple(offer.title for offer in error.value.candidates) == several
    for offer in error.value.candidates:
        assert levels(offer.argument).value == (offer.title,), "what is offered can be typed"


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("no degree", (NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD)),
        ("without a degree", (NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD)),
        ("no college", (NONE, HIGH_SCHOOL)),
        ("graduate degree", (MASTER, DOCTOR)),
        ("postgraduate", (MASTER, DOCTOR)),
        ("BA/BS", (BACHELOR,)),
        ("HS or GED", (HIGH_SCHOOL,)),
        ("associate's, bachelor's", (ASSOCIATE, BACHELOR)),
        ("MBA or PhD", (MASTER, DOCTOR)),
        ("Some college, no degree", (SOME_COLLEGE,)),
        ("bachelor's or higher", (BACHELOR, MASTER, DOCTOR)),
        ("BA+", (BACHELOR, MASTER, DOCTOR)),
        ("high school or less", (NONE, HIGH_SCHOOL)),
    ],
)
def test_what_is_several_levels_leads_to_all_of_them(text, several):
    assert levels(text).value == several


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("bachlor", BACHELOR),
        ("batchelors", BACHELOR),
        ("bachelers degree", BACHELOR),
        ("assosiates", ASSOCIATE),
        ("docterate", DOCTOR),
        ("certifcate", AWARD),
        ("high scool", HIGH_SCHOOL),
        ("vocatonal", AWARD),
    ],
)
def test_a_misspelling_is_forgiven_and_said(text, level):
    meant = levels(text)
    assert meant.value == (level,)
    assert meant.note == f"{text} → {level}"


def test_a_word_for_a_level_is_said_and_its_own_name_is_not():
    assert levels("PhD").note == f"PhD → {DOCTOR}"
    assert levels("bachelors").note == levels("Bachelor's degree").note == ""


def test_an_unknown_level_gets_all_and_one_without_words_is_refused():
    with pytest.raises(UnknownNameError) as error:
        levels("phdd-ish")
    assert set(LEVELS) <= {offer.title for offer in error.value.near}
    for text in ("", "  ", "."):
        with pytest.raises(UsageError, match="level of education is empty"):
            levels(text)
    with pytest.raises(UsageError, match="5,000 characters"):
        levels("a" * 5000)


@given(
    st.text(max_size=40) | st.lists(st.sampled_from(["no", "or", "degree", "ba", "+", "/", "college"])).map(" ".join)
)
def test_any_text_gives_levels_or_a_clear_error(text):
    with suppress(CareerError):
        found = levels(text).value
        assert found
        assert list(found) == [level for level in LEVELS if level in found]
