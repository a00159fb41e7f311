"""Groups and profiles: each leads to its members."""

import pytest

from careercli.queries.group import group_view, profile_view


def test_every_group_has_its_members(catalog):
    groups = {code: catalog.occupation(slug).groups for code, slug in catalog.codes.occupations.items()}
    for soc in catalog.codes.groups:
        view = group_view(catalog, soc)
        expected = {code for code, around in groups.items() if soc == "00-0000" or soc in around}
        assert {member.soc for member in view.members} == expected
        assert len(expected) > 1
        assert [member.soc for member in view.members] == sorted(expected)


def test_every_profile_of_the_handbook_has_its_occupations(catalog):
    assert len(catalog.handbook_slugs) == 342
    for slug in catalog.handbook_slugs:
        view = profile_view(catalog, slug)
        assert {member.soc for member in view.members} == set(catalog.handbook(slug).occupations)
        assert view.members or slug == "military-careers"
        assert view.summary


@pytest.mark.parametrize(("soc", "level"), [("00-0000", "total"), ("29-0000", "major"), ("29-1210", "broad")])
def test_a_group_has_its_own_figures(catalog, soc, level):
    view = group_view(catalog, soc)
    assert view.level == level
    assert view.pay.pay.vintage == "May 2025"
    assert view.projection.vintage == ("2025–35" if level == "total" else "2024–34")
    newest = catalog.sources.newest("ep").id
    assert {source.id for source in view.sources} == {view.pay.pay.source, view.projection.source, newest}


def test_all_occupations(catalog):
    view = group_view(catalog, "00-0000")
    assert view.pay.pay.employment == 155_495_730
    assert view.pay.pay.annual.median == 50_980
    assert len(view.members) == 832
