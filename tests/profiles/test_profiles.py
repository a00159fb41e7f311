"""The profiles keep the rules that need no source to be checked (docs/profiles.md)."""

import re
from collections import Counter, defaultdict

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data
from careercli.model.profile import Named, Profile

CATALOG = Catalog(bundled_data())
SLUGS = sorted(path.stem for path in (CATALOG.folder / "profiles").glob("*.toml"))
HANDBOOK = set(CATALOG.handbook_slugs)

FULL, SHORT = (300, 500), (120, 220)
"""Words of a profile on a page of the Handbook, and of one that has none."""

LONG_SENTENCE = 7
"""Words from which a sentence that stands in several profiles is boilerplate."""

REPEATED = 4
"""Profiles that may not share such a sentence."""

STATISTIC = re.compile(r"\$|%|\bpercent\b|\bmedian\b|\b(?:19|20)\d\d\b|\bmillion\b|\d{2,3},\d{3}")
SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
WORD = re.compile(r"[a-z0-9]+")


def read(slug: str) -> Profile:
    profile = CATALOG.profile(slug)
    assert profile is not None
    return profile


def texts(profile: Profile) -> list[str]:
    """Every text of a profile but its title."""
    found: list[str] = []
    for value in profile[3:]:
        for item in value if isinstance(value, tuple) else (value,):
            found += list(item) if isinstance(item, Named) else [item]
    return [text for text in found if text]


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("'", ""))


@pytest.mark.parametrize("slug", SLUGS)
def test_a_profile_keeps_the_rules(slug):
    profile = read(slug)
    full = slug in HANDBOOK
    length = sum(len(words(text)) for text in texts(profile))
    shortest, longest = FULL if full else SHORT
    assert shortest <= length <= longest
    assert 40 <= len(profile.summary) <= 320
    assert (5 if full else 4) <= len(profile.duties) <= 8
    assert all(duty[0].isupper() and not duty.endswith(".") for duty in profile.duties)
    assert all((profile.setting, profile.schedule, profile.education, profile.drivers))
    if full:
        assert len(profile.qualities) >= 4
        assert profile.advancement or profile.licences or profile.training
    for text in texts(profile):
        assert not STATISTIC.search(text), text
        assert not SECOND_PERSON.search(text), text


def test_every_occupation_is_covered_once():
    covered = Counter(soc for slug in SLUGS for soc in read(slug).occupations)
    assert set(covered) == set(CATALOG.codes.occupations)
    assert {soc: count for soc, count in covered.items() if count > 1} == {}


def test_every_page_of_the_handbook_has_its_profile():
    assert set(SLUGS) >= HANDBOOK
    assert [slug for slug in SLUGS if not read(slug).occupations] == ["military-careers"]


def test_every_occupation_finds_its_profile():
    for slug in CATALOG.codes.occupations.values():
        occupation = CATALOG.occupation(slug)
        assert occupation.soc in read(occupation.profile).occupations


def test_no_sentence_is_repeated_from_profile_to_profile():
    standing = defaultdict(set)
    for slug in SLUGS:
        for text in texts(read(slug)):
            for sentence in re.split(r"(?<=[.!?])\s+", text):
                if len(words(sentence)) >= LONG_SENTENCE:
                    standing[" ".join(words(sentence))].add(slug)
    assert {sentence: sorted(slugs) for sentence, slugs in standing.items() if len(slugs) >= REPEATED} == {}
