"""Sentences: what is read in them, kind by kind, and what is left to be searched."""

import pytest

from careercli.catalog.errors import AmbiguousNameError
from careercli.catalog.lookup.question.exclusion import excluded
from careercli.catalog.lookup.question.reading import read
from careercli.catalog.lookup.question.search import search
from careercli.catalog.lookup.question.topics import occupations, topic
from careercli.model.question import Question

HIGH_SCHOOL, AWARD = "High school diploma or equivalent", "Postsecondary nondegree award"
ASSOCIATE, BACHELOR, MASTER = "Associate's degree", "Bachelor's degree", "Master's degree"


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("jobs that pay 80k", 80_000, None),
        ("jobs paying at least $65,000 a year", 65_000, None),
        ("jobs under 40k", None, 40_000),
        ("jobs paying between 50k and 70k", 50_000, 70_000),
        ("jobs paying 50-70k", 50_000, 70_000),
        ("six figure jobs", 100_000, None),
        ("what pays 40 an hour", 83_200, None),
        ("jobs at $25/hr or better", 52_000, None),
        ("what pays 5000 dollars a month", 60_000, None),
        ("jobs for my 18 yr old", None, None),
        ("been a cook 15 yrs", None, None),
        ("which occupations grow 2025-35", None, None),
        ("737 pilot jobs", None, None),
    ],
)
def test_pay(catalog, text, least, most):
    question = read(catalog, text)
    assert (question.min_pay, question.max_pay) == (least, most)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("jobs without college", None, HIGH_SCHOOL),
        ("jobs with no degree", None, AWARD),
        ("2 yr degree jobs", None, ASSOCIATE),
        ("just a bachelor's in history", None, BACHELOR),
        ("jobs without a bachelors", None, ASSOCIATE),
        ("jobs below master's level", None, BACHELOR),
        ("jobs that need at least a bachelor's degree", BACHELOR, None),
        ("jobs that require a master's degree", MASTER, MASTER),
        ("careers for someone with a GED", None, HIGH_SCHOOL),
        ("associate's or less, with plants", None, ASSOCIATE),
        ("how much does a sales associate make", None, None),
        ("what does a high school teacher make", None, None),
        ("master electrician jobs", None, None),
    ],
)
def test_schooling(catalog, text, least, most):
    question = read(catalog, text)
    assert (question.min_education, question.max_education) == (least, most)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("nurses in fresno", ["23420"]),
        ("jobs near el paso tx", ["21340"]),
        ("RN wages bay area", ["41860"]),
        ("welder pay las vegas vs phoenix", ["29820", "38060"]),
        ("jobs in NM", ["35"]),
        ("jobs in new mexico", ["35"]),
        ("mobile developer", []),
        ("reading teacher jobs", []),
        ("jobs in mobile", ["33660"]),
        ("how do I get in", []),
        ("pen tester", []),
    ],
)
def test_places(catalog, text, areas):
    assert list(read(catalog, text).areas) == areas


def test_a_place_that_could_be_several_is_asked_back(catalog):
    with pytest.raises(AmbiguousNameError):
        read(catalog, "jobs in springfield")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("highest paying jobs", {"sort": "pay"}),
        ("lowest paying jobs", {"sort": "pay", "reverse": True}),
        ("occupations losing the most jobs", {"sort": "new-jobs", "reverse": True}),
        ("fastest growing jobs", {"sort": "growth"}),
        ("jobs that are growing", {"growing": True}),
        ("growth above 10 percent", {"growing": True, "growth": 10.0}),
        ("jobs with more than 1,000 jobs in memphis", {"min_jobs": 1000}),
        ("jobs with interest code SIA", {"interest": "SIA"}),
        ("no experience jobs", {"no_experience": True}),
        ("jobs but not healthcare", {"exclude": ("healthcare",)}),
        ("i hate blood", {"exclude": ("blood",)}),
        ("leaving teaching, what now", {"leaving": "teaching"}),
        ("what else can a dental assistant do", {"leaving": "dental assistant"}),
        ("remote jobs", {"unknown": ("remote",)}),
        ("part time jobs near me", {"unknown": ("part time", "near me")}),
    ],
)
def test_the_rest(catalog, text, expected):
    question = read(catalog, text)
    assert {key: getattr(question, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("what jobs let you work with animals", "animals"),
        ("what can i do with a psychology degree", "psychology degree"),
        ("bachelors in biology", "biology degree"),
        ("how much do welders make in texas", "welders"),
        ("get into IT", "IT"),
        ("what is it", ""),
        ("carreers in helth", "health"),
        ("People and Culture Manager", "People and Culture Manager"),
        ("director of nursing", "director of nursing"),
        ("Software Engineer I", "Software Engineer I"),
        ("Senior Process Engineer", "Senior Process Engineer"),
    ],
)
def test_what_is_left_to_search(catalog, text, words):
    assert read(catalog, text).words == words


def test_a_name_is_no_question(catalog):
    assert read(catalog, "backend engineer") == Question(words="backend engineer")


def test_every_topic_leads_to_occupations_that_there_are(catalog):
    known = {*catalog.codes.occupations, *catalog.codes.groups}
    for kind in ("topic", "military"):
        for codes in catalog.questions[kind]:
            assert set(codes.split()) <= known, codes
            assert occupations(catalog, codes.split())


def test_no_phrase_means_two_topics(catalog):
    phrases = [phrase for lists in catalog.questions["topic"].values() for phrase in lists]
    assert sorted(phrases) == sorted(set(phrases))


def test_a_topic_s_group_lists_the_most_jobs_first(catalog):
    found = occupations(catalog, topic(catalog, "legal"))
    assert [listing.soc for listing in found][:1] == ["23-1011"]
    jobs = [listing.employment or listing.base or 0 for listing in found]
    assert jobs == sorted(jobs, reverse=True)


def test_things_side_by_side_take_turns_and_names_with_and_stay_whole(catalog):
    found = [match.target for match in search(catalog, "chemistry and accounting")]
    assert found[:2] == ["chemists", "accountants-and-auditors"]
    assert search(catalog, "accountants and auditors")[0].target == "accountants-and-auditors"


def test_what_is_excluded_is_a_group_a_topic_or_what_matters_in_the_work(catalog):
    assert excluded(catalog, "healthcare").value == ("29-0000", "31-0000")
    assert "25-1022" in excluded(catalog, "math").value


def test_a_title_that_holds_a_word_of_sentences_is_a_name(catalog):
    assert read(catalog, "Job Coach").words == "Job Coach"
