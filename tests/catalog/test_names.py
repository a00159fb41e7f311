"""When a NAME is taken, when it is asked about and when it is unknown."""

import pytest

from careercli.catalog.errors import AmbiguousNameError, UnknownNameError
from careercli.catalog.lookup.names import COMMONER, LEAD, LEAD_WITHIN, by_slug_or_code, resolve, unmistakable
from careercli.catalog.lookup.names_like import Match
from careercli.catalog.lookup.reading import ReadAs
from careercli.catalog.text import words
from careercli.model.field import FieldOfStudy
from careercli.model.name import LeadsTo, NameKind


def match(
    title, score=1.0, name="", exact=False, leads_to=LeadsTo.OCCUPATION, jobs=1000, kind=NameKind.ALTERNATE, **more
):
    return Match(leads_to, title.lower().replace(" ", "-"), title, jobs, score, name or title, kind, exact, **more)


def test_a_page_of_several_occupations_is_never_taken_for_its_first(catalog):
    several = [page for page in map(catalog.handbook, catalog.handbook_slugs) if len(page.occupations) == 2]
    assert several
    for slug in catalog.handbook_slugs:
        page = catalog.handbook(slug)
        if catalog.has_occupation(slug) or slug in catalog.codes.groups.values():
            continue
        meaning = by_slug_or_code(catalog, slug)
        if len(page.occupations) == 1:
            assert meaning.target == catalog.codes.occupations[page.occupations[0]]
        else:
            assert (meaning.leads_to, meaning.target) == (LeadsTo.PROFILE, slug)


def test_a_page_of_two_by_its_title(catalog):
    slug = next(
        slug
        for slug in catalog.handbook_slugs
        if len(catalog.handbook(slug).occupations) == 2
        and not catalog.has_occupation(slug)
        and slug not in catalog.codes.groups.values()
    )
    meaning = resolve(catalog, catalog.handbook(slug).title)
    assert (meaning.leads_to, meaning.target) == (LeadsTo.PROFILE, slug)


def test_nothing_is_taken_of_nothing():
    assert unmistakable("pilots", []) is None


def test_an_official_title_is_taken_whatever_else_is_like_it():
    named = [match("Test Pilots", 2.0), match("Pilots", 1.0)]
    assert unmistakable("pilots", named).title == "Pilots"


def test_of_equal_titles_the_occupation_is_taken_before_the_group_and_the_profile():
    kinds = (LeadsTo.PROFILE, LeadsTo.GROUP, LeadsTo.OCCUPATION)
    for place in range(3):
        named = [match("Pilots", 1.0, leads_to=leads_to) for leads_to in kinds[place:]]
        assert unmistakable("pilots", named).leads_to is LeadsTo.OCCUPATION
    assert unmistakable("pilots", named[:0] + [match("Pilots", leads_to=kind) for kind in kinds[:2]]).leads_to is (
        LeadsTo.GROUP
    )


@pytest.mark.parametrize(("part", "taken"), [(0.8, LeadsTo.OCCUPATION), (0.79, LeadsTo.GROUP)])
def test_an_occupation_with_most_of_a_group_s_jobs_is_meant_by_the_group_s_title(part, taken):
    best = match("Airline Flyers", 2.0, name="Pilots", exact=True, jobs=1000 * part)
    group = match("Pilots", 1.5, leads_to=LeadsTo.GROUP, jobs=1000, kind=NameKind.GROUP)
    assert unmistakable("pilots", [best, group]).leads_to is taken


def test_the_very_name_is_taken_only_with_a_lead():
    best = match("Airline Flyers", 1.0 + LEAD, name="flyboy", exact=True)
    assert unmistakable("flyboy", [best, match("Stunt Flyers", 1.0)]) is best
    assert unmistakable("flyboy", [best]) is best
    assert unmistakable("flyboy", [best, match("Stunt Flyers", 1.01)]) is None


def test_what_is_only_like_a_name_is_not_taken():
    assert unmistakable("flyboys", [match("Airline Flyers", 5.0, name="flyboy crew")]) is None


def test_a_list_written_by_hand_is_chosen_from(catalog):
    listed = match("A", 3, name="flyer", exact=True, kind=NameKind.EVERYDAY)._replace(trusted=True)
    assert unmistakable("flyer", [listed]) is listed
    assert unmistakable("flyer", [listed._replace(chosen_from=True)]) is None
    assert unmistakable("flyer", [listed, listed._replace(target="b", score=1)]) is None
    with pytest.raises(AmbiguousNameError):
        resolve(catalog, "nurse")


def test_a_name_of_several_is_taken_only_where_one_is_far_commoner():
    common, rare = (match(title, 3 - place, name="flyer", exact=True) for place, title in enumerate("AB"))
    assert unmistakable("flyer", [common, rare]) is None
    rare = rare._replace(jobs=common.jobs // COMMONER)
    assert unmistakable("flyer", [common, rare]) is common


def test_a_name_with_more_beside_it_is_taken_where_nothing_else_is_near():
    within = match("A", 1.0, name="flyer")._replace(within=True, trusted=True)
    assert unmistakable("kite flyer", [within, match("B", 1 - LEAD_WITHIN, name="kite")]) is within
    assert unmistakable("kite flyer", [within, match("B", 1 - LEAD_WITHIN / 2, name="kite")]) is None
    assert unmistakable("kite flyer", [within._replace(trusted=False)]) is None


def test_a_word_read_as_two_is_not_taken_for_another_form_of_them():
    read = match("A", 1.0, name="kites flyer", exact=True)._replace(
        trusted=True, corrections=(ReadAs("kiteflyer", "kite flyer"),)
    )
    assert unmistakable("kiteflyer", [read]) is None
    assert unmistakable("kiteflyer", [read._replace(name="kite flyer")]) is not None


@pytest.mark.parametrize("name", ["electrician / plumber", "welder and baker", "I love to cook", "groundworker"])
def test_several_jobs_and_sentences_are_not_taken_for_one(catalog, name):
    with pytest.raises((AmbiguousNameError, UnknownNameError)):
        resolve(catalog, name)


def test_a_shortened_title_means_the_only_occupation_before_any_group():
    group = match("Airline Pilots and Crew", 1.2, leads_to=LeadsTo.GROUP)
    occupation = match("Airline Pilots, Copilots, and Crew", 1.0)
    assert unmistakable("airline crew", [group, occupation]) is occupation
    assert unmistakable("airline crew", [group]) is group
    assert unmistakable("airline crew", [occupation, match("Airline Ground Crew", 1.0)]) is None
    assert unmistakable("crew airline", [occupation]) is None, "the words in another order"
    assert unmistakable("crew", [occupation]) is None, "one word is too little"


def test_what_a_field_of_study_leads_to_is_not_a_shortened_title():
    studied = match("Airline Ground Crew", field=FieldOfStudy("49.0101", "Aeronautics"))
    assert unmistakable("airline crew", [studied]) is None


def test_two_equal_candidates_are_ambiguous_and_none_is_unknown(catalog, monkeypatch):
    from careercli.catalog.lookup import find

    two = [match("Airline Flyers", 0.9), match("Stunt Flyers", 0.9)]
    for matches, error in ((two, AmbiguousNameError), (two[:1], UnknownNameError), ([], UnknownNameError)):
        monkeypatch.setattr(find, "find", lambda catalog, text, matches=matches: matches)
        with pytest.raises(error) as raised:
            resolve(catalog, "flyboyz")
        assert [offer.title for offer in raised.value.offers] == [item.title for item in matches]


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("physcologist", {"Psychologists", "Biological Scientists, All Other"}),
        ("phsycologist", {"Psychologists", "Biological Scientists, All Other"}),
        ("metorologist", {"Atmospheric and Space Scientists"}),
    ],
)
def test_a_misspelling_between_two_names_is_asked_about(catalog, name, several):
    with pytest.raises(AmbiguousNameError) as error:
        resolve(catalog, name)
    assert several <= {offer.title for offer in error.value.candidates}
    assert len(error.value.candidates) > 1


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("psycologist", "Psychologists"),
        ("electrican", "Electricians"),
        ("carpentar", "Carpenters"),
        ("archetect", "Architects, Except Landscape and Naval"),
        ("economst", "Economists"),
        ("regestered nurse", "Registered Nurses"),
    ],
)
def test_a_misspelling_of_one_name_is_taken_and_said(catalog, name, title):
    meaning = resolve(catalog, name)
    assert words(meaning.title) == words(title)
    assert not meaning.literal


def test_those_whom_a_helper_helps_are_not_the_helper(catalog):
    assert resolve(catalog, "plumbers").target == "plumbers-pipefitters-and-steamfitters"
