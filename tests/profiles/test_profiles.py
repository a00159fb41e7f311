"""The profiles keep the rules that need no source to be checked (docs/profiles.md)."""

import re
from collections import Counter, defaultdict

import pytest

from careercli.catalog.catalog import Catalog
from careercli.catalog.paths import bundled_data
from careercli.model.profile import Covered, Licence, Named, Profile

CATALOG = Catalog(bundled_data())
SLUGS = sorted(path.stem for path in (CATALOG.folder / "profiles").glob("*.toml"))
HANDBOOK = set(CATALOG.handbook_slugs)

FULL, SHORT = (300, 500), (120, 260)
"""Words of a profile on a page of the Handbook, and of one that has none."""

LONG_SENTENCE = 7
"""Words from which a sentence that stands in several profiles is boilerplate."""

REPEATED = 4
"""Profiles that may not share such a sentence."""

STATISTIC = re.compile(r"\$|%|\bpercent\b|\bmedian\b|\b(?:19|20)\d\d\b|\bmillion\b|\d{2,3},\d{3}")
RANKING = re.compile(
    r"\b(?:employs? (?:the )?most|far ahead|holds? the most|the most (?:jobs|workers)|by far the most|more than any\w*"
    r"|(?:largest|main|mainstay|chief|biggest) employers?|before all others)\b",
    re.IGNORECASE,
)
"""Which employers have more of the workers than others is a figure in words, and goes stale as figures do."""

THEME = {"at", "away", "by", "for", "in", "not", "on", "with"}
"""First words of a theme, such as `By patient group`."""

DETAILS = re.compile(r" \(.*?\)|(?: of| in| for| with| at| away| who| de| behind| following| from| on) .*")
"""What follows the noun in the name of a kind of worker."""

PLURAL = ("s", "men", "police", "public", "taff")

SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
WORD = re.compile(r"[a-z0-9]+")


def read(slug: str) -> Profile:
    profile = CATALOG.profile(slug)
    assert profile is not None
    return profile


def texts(profile: Profile) -> list[str]:
    """Every text of a profile but its title and what it says of single occupations."""
    found: list[str] = []
    for field in profile._fields:
        if field in {"slug", "title", "occupations", "covers", "licence"}:
            continue
        value = getattr(profile, field)
        for item in value if isinstance(value, tuple) else (value,):
            found += list(item) if isinstance(item, Named) else [item]
    return [text for text in found if text]


def own_texts(profile: Profile) -> list[str]:
    """What a profile says of single occupations."""
    return [text for item in profile.covers for text in (item.summary, *item.duties)]


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("'", ""))


def names_people(kind: str) -> bool:
    """Whether a kind of worker is named as people are, in the plural, and not as a theme or a field."""
    nouns = [DETAILS.sub("", part).split() for part in re.split(r", ", DETAILS.sub("", kind))]
    plural = any(last.endswith(PLURAL) and not last.endswith("ss") for *_, last in nouns)
    return plural and nouns[0][0].lower() not in THEME


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
    assert bool(profile.licences) == (profile.licence not in {Licence.NONE_KNOWN, Licence.UNKNOWN})
    for text in texts(profile) + own_texts(profile):
        assert not STATISTIC.search(text), text
        assert not SECOND_PERSON.search(text), text
        assert not RANKING.search(text), text
    for kind in profile.specialties:
        assert names_people(kind.name), kind.name


def test_every_occupation_is_covered_once():
    covered = Counter(soc for slug in SLUGS for soc in read(slug).occupations)
    assert set(covered) == set(CATALOG.codes.occupations)
    assert {soc: count for soc, count in covered.items() if count > 1} == {}


def test_no_two_occupations_are_described_alike():
    described = Counter(
        " ".join(words(profile.summary_of(soc))) for profile in map(read, SLUGS) for soc in profile.occupations
    )
    assert {summary: count for summary, count in described.items() if count > 1} == {}


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if len(read(slug).occupations) > 1])
def test_a_profile_of_several_occupations_tells_them_apart(slug):
    profile = read(slug)
    assert [item.soc for item in profile.covers] == list(profile.occupations)
    for item in profile.covers:
        assert 40 <= len(item.summary) <= 320
        assert item.summary.endswith(".")
        assert not item.duties or 4 <= len(item.duties) <= 8
        assert all(duty[0].isupper() and not duty.endswith(".") for duty in item.duties)


def test_an_occupation_has_its_own_words_where_its_profile_says_so():
    own = Covered("11-1111", "What the first do.", ("See to the first",))
    profile = read("actuaries")._replace(covers=(own, Covered("22-2222", "What the second do.", ())))
    assert profile.summary_of("11-1111") == "What the first do."
    assert profile.duties_of("11-1111") == ("See to the first",)
    assert profile.summary_of("22-2222") == "What the second do."
    assert profile.duties_of("22-2222") == profile.duties
    assert profile.summary_of("33-3333") == profile.summary


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
        for text in texts(read(slug)) + own_texts(read(slug)):
            for sentence in re.split(r"(?<=[.!?])\s+", text):
                if len(words(sentence)) >= LONG_SENTENCE:
                    standing[" ".join(words(sentence))].add(slug)
    assert {sentence: sorted(slugs) for sentence, slugs in standing.items() if len(slugs) >= REPEATED} == {}
