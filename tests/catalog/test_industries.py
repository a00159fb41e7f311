"""Industries and NAICS codes as people write them."""

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, NoDataError, UnknownNameError
from careercli.catalog.lookup.industries import industry

INDUSTRIES = {
    "622000": "622000", "622": "622000", "NAICS 622": "622000", "naics code 62": "62--63", "62--63": "62--63",
    "31-33": "31--34", "31–33": "31--34", "44-45": "44--46", "48-49": "48--50", "32": "31--34", "45": "44--46",
    "49": "48--50", "23": "23--24", "92": "99-100", "622110": "622100", "541511": "541500", "54151": "541500",
    "611310": "611300", "236220": "236200", "484110": "484000", "3251": "3250A1", "325110": "3250A1", "4451": "4450A1",
    "4450a1": "4450A1", "238130": "238100", "238140": "238140", "722511": "722511", "622002": "622002",
    "hospitals": "622000", "Hospitals": "622000", "general hospitals": "622100", "state hospitals": "622002",
    "local government hospitals": "622003", "private hospitals": "622005", "public schools": "611103",
    "construction sector": "23--24", "health care industry": "62--63", "Educational Services": "61--62",
    "Truck Transportation": "484000", "physicians": "621100", "coal mining": "212100", "hosptials": "622000",
    "manufactering": "31--34", "restaurnts": "722500", "public administration": "999000",
}  # fmt: skip

UNKNOWN = [
    "13",
    "4849",
    "623900x",
    "452",
    "4461",
    "454110",
    "4541",
    "519130",
    "921110",
    "92-93",
    "30-33",
    "xyzzy",
    "990",
]


@pytest.mark.parametrize(("text", "naics"), INDUSTRIES.items())
def test_industries(catalog: Catalog, text: str, naics: str) -> None:
    assert industry(catalog, text).value == naics


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_no_industry(catalog: Catalog, text: str) -> None:
    with pytest.raises(UnknownNameError):
        industry(catalog, text)


@pytest.mark.parametrize("text", ["111", "111110", "112", "814110", "federal hospitals"])
def test_what_is_known_and_not_published(catalog: Catalog, text: str) -> None:
    with pytest.raises(NoDataError):
        industry(catalog, text)


@pytest.mark.parametrize("text", ["casinos", "public hospitals", "tech", "non-profits"])
def test_a_word_for_several_industries_is_asked_back(catalog: Catalog, text: str) -> None:
    with pytest.raises(AmbiguousNameError):
        industry(catalog, text)


def test_a_code_of_an_older_naics_names_its_successor(catalog: Catalog) -> None:
    with pytest.raises(UnknownNameError, match="older NAICS") as error:
        industry(catalog, "452")
    assert [offer.argument for offer in error.value.near] == ["455000"]


@pytest.mark.parametrize(("text", "literal"), [("622", True), ("31-33", True), ("hospitals", True), ("541511", False)])
def test_a_note_says_what_was_read_otherwise_than_literally(catalog: Catalog, text: str, literal: bool) -> None:
    assert industry(catalog, text).literal is literal


def test_every_industry_by_its_code_and_its_title(catalog: Catalog) -> None:
    for naics, item in catalog.industries.items():
        assert industry(catalog, naics).value == naics
        if item.level != "total":
            found = industry(catalog, item.title)
            assert catalog.industries[found.value].title == item.title


def test_every_everyday_word_leads_somewhere(catalog: Catalog) -> None:
    for name, codes in catalog.industry_words.everyday.items():
        try:
            found = {industry(catalog, name).value}
        except AmbiguousNameError as error:
            found = {offer.argument for offer in error.candidates}
        around = {catalog.industries[code].parent for code in codes}
        assert found <= {*codes, *around}, name
