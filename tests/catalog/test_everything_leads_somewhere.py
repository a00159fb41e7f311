"""Whatever the classifications name leads to what they mean by it: slugs, codes, titles, groups, profiles."""

from careercli.catalog.lookup.names import resolve


def test_every_slug_and_code_of_an_occupation(catalog):
    for soc, slug in catalog.codes.occupations.items():
        assert resolve(catalog, slug).target == slug
        meaning = resolve(catalog, soc)
        assert (meaning.leads_to, meaning.target) == ("occupation", slug)


def test_every_title_of_an_occupation(catalog):
    for slug in catalog.codes.occupations.values():
        meaning = resolve(catalog, catalog.occupation(slug).title)
        assert (meaning.leads_to, meaning.target) == ("occupation", slug)


def test_every_o_net_soc_code(catalog):
    for slug in catalog.codes.occupations.values():
        for code in catalog.occupation(slug).onet:
            meaning = resolve(catalog, code)
            assert (meaning.leads_to, meaning.target) == ("occupation", slug), code


def test_every_detailed_code_inside_an_aggregate(catalog):
    for code, slug in catalog.codes.members.items():
        meaning = resolve(catalog, code)
        assert (meaning.leads_to, meaning.target) == ("occupation", slug)
        assert not meaning.literal, "somebody who typed another code is told where it led"


def test_every_group_code(catalog):
    for code in catalog.codes.groups:
        meaning = resolve(catalog, code)
        assert (meaning.leads_to, meaning.target) == ("group", code)


def test_every_profile_of_the_handbook(catalog):
    """By its title and its slug: to the profile, to the occupation it is about, or to the group of that name."""
    for slug in catalog.handbook_slugs:
        page = catalog.handbook(slug)
        for name in (page.title, slug):
            meaning = resolve(catalog, name)
            if meaning.leads_to == "profile":
                assert meaning.target == slug, name
            elif meaning.leads_to == "occupation":
                soc = catalog.occupation(meaning.target).soc
                assert not page.occupations or soc in page.occupations, name
            else:
                members = {member.soc for member in catalog.index.members(meaning.target)}
                assert members & set(page.occupations), name
