"""Official pages: every form filled for every occupation, and nothing asked of anybody."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from careercli.model.link import LinkKind
from careercli.queries.links import links

AREAS = ("US", "06", "66", "23420", "49180", "31140", "1600006")


def url(catalog, id, soc="29-1141", area="US"):
    (found,) = [link.url for link in links(catalog, catalog.slug_of(soc), area).links if link.form.id == id]
    return found


def test_every_occupation_has_every_kind_of_page(catalog):
    for number, slug in enumerate(catalog.codes.occupations.values()):
        found = links(catalog, slug, AREAS[number % len(AREAS)])
        missing = " ".join(found.left_out)
        assert {link.form.kind for link in found.links} >= set(LinkKind) - {LinkKind.WAGES}
        assert ("survey" in missing) is (found.occupation.pay_in("oews-2025") is None)
        for link in found.links:
            assert re.fullmatch(r"https://[a-z.]+\.(?:gov|org)/[\w./?=&%+~#,-]*", link.url), link.url
            parse_qs(urlsplit(link.url).query, strict_parsing="?" in link.url, keep_blank_values=True)


@pytest.mark.parametrize(
    ("id", "soc", "area", "part"),
    [
        ("careeronestop-jobs", "29-1141", "23420", "keyword=29-1141&location=Fresno%2C%20CA&radius=25"),
        ("careeronestop-jobs", "13-1020", "US", "keyword=Buyers%20and%20Purchasing%20Agents&location=US"),
        ("usajobs", "29-1141", "06", "?k=Registered%20Nurses&l=California"),
        ("usajobs", "29-1141", "49180", "&l=Winston-Salem%2C%20NC"),
        ("usajobs", "29-1141", "31140", "&l=Louisville%2C%20KY"),
        ("usajobs", "29-1141", "1600006", "&l=Idaho"),
        ("college-navigator", "29-1141", "47900", "?s=DC&"),
        ("college-navigator", "29-1141", "US", "?s=all&"),
        ("onet-online", "29-1141", "06", "/link/summary/29-1141.00"),
        ("oews-profile", "29-1141", "06", "?year=2025&major_group=290000&occupation=291141&"),
        ("handbook", "29-1141", "06", "https://www.bls.gov/ooh/healthcare/registered-nurses.htm"),
    ],
)
def test_what_stands_in_an_address(catalog, id, soc, area, part):
    assert part in url(catalog, id, soc, area)


def test_parts_of_an_aggregate_have_a_page_each(catalog):
    found = links(catalog, catalog.slug_of("53-1047"), kinds=(LinkKind.PROFILE,))
    about = [link.about for link in found.links if link.form.id == "onet-online"]
    assert about == ["53-1042.00", "53-1043.00", "53-1044.00", "53-1049.00"]


def test_only_what_names_the_place_says_so(catalog):
    found = {link.form.id: link.placed for link in links(catalog, "registered-nurses", "06").links}
    assert found["usajobs"]
    assert not found["oews-profile"]
    assert not any(link.placed for link in links(catalog, "registered-nurses").links)


def test_a_page_of_the_handbook_that_does_not_name_the_occupation_is_left_out(catalog):
    found = links(catalog, catalog.slug_of("11-1031"), kinds=(LinkKind.PROFILE, LinkKind.OUTLOOK))
    assert "handbook" not in {link.form.id for link in found.links}
    assert any(text.startswith("Occupational Outlook Handbook has no page") for text in found.left_out)
