"""Words: bringing what people type and what the classifications say into one form that can be compared."""

import re
import unicodedata

SILENT = frozenset(
    """a an and are as at be by for from i in into is my of on or our the to who with your""".split()  # noqa: SIM905
)
"""Words that say nothing about an occupation."""

_INITIALS = re.compile(r"\b(?:[a-z][./&])+[a-z]\b\.?|\b[a-z](?: ?& ?[a-z])+\b")
_LETTER_WITH_HYPHEN = re.compile(r"\b([a-z])-(?=[a-z0-9])")
_WORD = re.compile(r"[^\W_]+")

SHORT_IN_PLACES = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
"""Words in names of places that are mostly written short."""

_IRREGULAR = {
    "buses": "bus",
    "children": "child",
    "feet": "foot",
    "gas": "gas",
    "gases": "gas",
    "geese": "goose",
    "lens": "lens",
    "lenses": "lens",
    "men": "man",
    "mice": "mouse",
    "people": "person",
    "teeth": "tooth",
    "women": "woman",
}

_ENDINGS = tuple(
    (ending, kept)
    for kept, endings in (
        ("olog", "ologist ological ology"),
        ("ograph", "ographer ography ographic"),
        ("onom", "onomist onomy"),
        ("iatr", "iatrician iatrist iatric iatry"),
        ("ic", "ician icist ical"),
        ("iz", "ization isation"),
        ("at", "ation ating ator ative ated ate"),
        ("", "ment ancy ency ance ence ant ent ery ary ing ian ist ism ion ive er or al ic ed y e"),
    )
    for ending in endings.split()
)
"""Endings of the words of one family, and what is kept of each; the first that fits is taken."""


def clean(text: str) -> str:
    """The text without control characters, direction marks and surrounding space, in composed form."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _as_typed(text)
    kept = "".join(
        " " if char.isspace() else char
        for char in text
        if char.isspace() or not unicodedata.category(char).startswith("C")
    )
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _as_typed(text: str) -> str:
    """The text, its bytes that the locale could not read (all beyond ASCII under `LC_ALL=C`) read as UTF-8."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "ignore")
    except UnicodeEncodeError:  # halves of characters that no keyboard sends; they are left out
        return text


def plain(text: str) -> str:
    """The text in lower case, without accents and apostrophes, initials written as one word (`R.N.`, `A&P`, `I/O`)."""
    text = clean(text).casefold().replace("'", "").replace("’", "")
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    text = _INITIALS.sub(lambda match: "".join(filter(str.isalpha, match.group())), text)
    return _LETTER_WITH_HYPHEN.sub(r"\1", text)


def words(text: str) -> list[str]:
    """The words of a text in the form that is compared: see `plain`, each brought to its singular."""
    return [singular(word) for word in _WORD.findall(plain(text))]


def spoken(text: str) -> str:
    """The words of a text as they stand in a sentence: see `plain`; `saint` and `fort` of places stand short."""
    return " ".join([SHORT_IN_PLACES.get(word, word) for word in _WORD.findall(plain(text))])


def spoken_singular(text: str) -> str:
    """The same, each word brought to its singular."""
    return " ".join([singular(word) for word in spoken(text).split()])


def content(text: str) -> list[str]:
    """The words of a text that say something: without articles, prepositions and conjunctions."""
    return [word for word in words(text) if word not in SILENT]


def key(text: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(content(text))


def stem(word: str) -> str:
    """What words of one family have in common: `baker` and `baking`, `geology` and `geologist`."""
    if len(word) < 5:
        return word
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + kept
            break
    if word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if word.endswith(("e", "i")) and len(word) > 3 else word


def singular(word: str) -> str:
    """A noun's singular by the regular endings; other words come back as they are, or regularly clipped.

    Words in -ie end in -y here, as plurals in -ies do, so that `movie` and `movies` agree.
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ie"):
        return word[:-2] + "y"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("wives", "knives")):
        return word[:-3] + "fe"
    if word.endswith(("calves", "loaves", "shelves", "thieves", "wolves")):
        return word[:-3] + "f"
    if word.endswith("oes") and not word.endswith(("canoes", "hoes", "toes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
