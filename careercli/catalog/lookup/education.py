"""Which level or levels of education a person means: official names, degrees, schools, everyday words."""

import re
from functools import cache

from careercli.catalog.lookup.meant import Meant, several
from careercli.catalog.lookup.signs import plain_signs
from careercli.catalog.lookup.vocabulary import Vocabulary
from careercli.catalog.text import words
from careercli.model.education import LEVELS

NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD, ASSOCIATE, BACHELOR, MASTER, DOCTOR = LEVELS
NO_DEGREE, NO_COLLEGE, GRADUATE = "No degree", "No college", "Graduate degree"

CLASSES = {
    NO_COLLEGE: (NONE, HIGH_SCHOOL),
    NO_DEGREE: (NONE, HIGH_SCHOOL, SOME_COLLEGE, AWARD),
    GRADUATE: (MASTER, DOCTOR),
}
"""What people name that is several levels at once."""

PHRASES: dict[tuple[str, ...], str] = {
    (NONE,): """no education, no schooling, nothing, no diploma, no high school, no high school diploma, dropout,
        high school dropout, did not finish high school, some high school, less than high school, without high school,
        no ged, no credential, no qualification, uneducated, unschooled, elementary school, middle school, grade school,
        6th grade, 7th grade, 8th grade, 9th grade, 10th grade, 11th grade, eighth grade, ninth grade, tenth grade,
        eleventh grade""",
    (HIGH_SCHOOL,): """hs, hsd, hs diploma, hs degree, hs grad, high school, highschool, high school diploma,
        high school degree, high school graduate, high school grad, finished high school, secondary school, secondary,
        12th grade, twelfth grade, ged, hiset, high school equivalency, high school equivalent, equivalency""",
    (SOME_COLLEGE,): """some college, some university, some college credit, college credit, college course,
        partial college, unfinished college, college dropout, attended college, some postsecondary""",
    (AWARD,): """award, certificate, certification, postsecondary certificate, college certificate, trade certificate,
        technical certificate, vocational certificate, professional certificate, trade school, trade, vocational,
        vocational school, vocational training, vocational diploma, votech, vo tech, technical school, tech school,
        technical diploma, technical training, career school, career college, nondegree, nondegree award, non degree,
        non degree award, award no degree, beauty school, bootcamp, boot camp""",
    (ASSOCIATE,): """associate, aa, as, aas, ags, aab, adn, asn, two year degree, two year college, two year,
        community college, junior college, associate of arts, associate of science, associate of applied science,
        associate in arts, associate in science, foundation degree""",
    (BACHELOR,): """bachelor, bach, ba, bs, bsc, ab, bfa, bba, bsba, bse, bsn, bsw, beng, btech, bcom, bed, barch,
        baccalaureate, four year degree, four year college, four year, undergraduate, undergrad, undergraduate degree,
        undergrad degree, bachelor of arts, bachelor of science, bachelor in science, first degree""",
    (MASTER,): """master, ma, ms, msc, mba, mfa, med, meng, mpa, mph, mpp, msw, msn, mlis, mls, mdiv, mphil, march,
        mres, llm, emba, master of arts, master of science, master of business administration, master in science""",
    (
        DOCTOR,
    ): """doctorate, doctoral, doctor, doc, phd, ph d, dphil, edd, psyd, dba, scd, md, do, jd, juris doctor, dds,
        dmd, dvm, vmd, od, dpm, dpt, dnp, dc, aud, pharmd, professional degree,
        first professional degree, professional doctorate, law degree, law school, medical degree, medical school,
        med school, dental school, postdoc, doctoral/prof""",
    (NO_DEGREE,): "no degree, without a degree, without degree, no college degree, no university degree",
    (NO_COLLEGE,): "no college, without college, no university, without university, never went to college",
    (GRADUATE,): """graduate degree, grad degree, graduate school, grad school, graduate, postgraduate, postgrad,
        post graduate, post grad, postgraduate degree, post graduate degree, advanced degree, higher degree,
        graduate education""",
    (SOME_COLLEGE, ASSOCIATE, BACHELOR): "college, college education, university, some degree",
    (ASSOCIATE, BACHELOR): "college degree, college graduate, college grad, college diploma",
    (BACHELOR, MASTER, DOCTOR): "university degree, university graduate",
    (ASSOCIATE, BACHELOR, MASTER, DOCTOR): "degree, any degree, higher education, tertiary",
    (HIGH_SCHOOL, AWARD): "diploma, school diploma",
    (AWARD, ASSOCIATE): "technical, technical degree, technical college, vocational degree, trade degree",
}
"""The usual words for levels and classes of them; where they fit several, it is asked which."""

_EQUAL = {"yr": "year", "2": "two", "4": "four", "12": "12th"}
_EMPTY = frozenset(["a", "an", "the", "just", "only", "level", "education", "typical", "typically", "program"])
_NUMBER_BEFORE_WORD = re.compile(r"(?<=\d)(?=ye?a?r)", re.IGNORECASE)
_OR = re.compile(r"\s*[/,;|]\s*|\s+or\s+")
_OR_MORE = re.compile(r"\s*\+$|\s+(?:or|and) (?:higher|above|more|up|better|beyond|over)$|\s+minimum$", re.IGNORECASE)
_OR_LESS = re.compile(r"\s+(?:or|and) (?:lower|below|less|under|down)$|\s+maximum$", re.IGNORECASE)


def levels(text: str) -> Meant[tuple[str, ...]]:
    """The official levels that are meant, lowest first: one, or all of a class of them.

    `bachelor's`, `BA`, `trade school`; `no degree`, `BA/BS`, `associate's, bachelor's`, `bachelor's or higher`. Raises
    AmbiguousNameError where a word fits several (`college`), UnknownNameError with what is near where it fits none.
    """
    typed = plain_signs(text)
    ordered = tuple(LEVELS)
    if match := _OR_MORE.search(typed):
        meant = levels(typed[: match.start()])
        return Meant(typed, ordered[ordered.index(meant.value[0]) :], f"{meant.name} or higher", meant.literal)
    if match := _OR_LESS.search(typed):
        meant = levels(typed[: match.start()])
        return Meant(typed, ordered[: ordered.index(meant.value[-1]) + 1], f"{meant.name} or lower", meant.literal)
    named = several(typed, _vocabulary().one, _OR)
    found = {level for word in named for level in _LEVELS_OF[word.value]}
    name = " or ".join(dict.fromkeys(word.name for word in named))
    return Meant(typed, tuple(filter(found.__contains__, ordered)), name, all(word.literal for word in named))


_LEVELS_OF = {short: (level,) for level, short in LEVELS.items()} | {name.lower(): its for name, its in CLASSES.items()}


@cache
def _vocabulary() -> Vocabulary:
    """The levels by their short words, the classes by their names, and every phrase for them."""
    names = {short: level for level, short in LEVELS.items()} | {name.lower(): name for name in CLASSES}
    phrases: dict[str, tuple[str, ...]] = {}
    for several_levels, text in PHRASES.items():
        codes = tuple(LEVELS.get(name, name.lower()) for name in several_levels)
        phrases |= {phrase.strip(): codes for phrase in text.split(",")}
    of_degrees = {f"{phrase} degree": codes for phrase, codes in phrases.items() if " " not in phrase}
    return Vocabulary("level of education", names, of_degrees | phrases, _form)


def _form(text: str) -> list[str]:
    """The words of a level, without those that say nothing, degrees without points, years and numbers in one form."""
    plain = _NUMBER_BEFORE_WORD.sub(" ", text.replace(".", ""))
    return [_EQUAL.get(word, word) for word in words(plain) if word not in _EMPTY]
