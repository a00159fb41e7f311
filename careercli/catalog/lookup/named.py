"""Which of a set of official names a person means: the name itself, its beginning, or words of it. Never a guess."""

from collections.abc import Iterable, Mapping

from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError, UsageError
from careercli.catalog.text import clean, key, words

LONGEST = 200
"""Characters; no official name is longer."""

NEAREST = 5
"""Names that are offered for one that is unknown."""

FEW = 10
"""Names; of so few all are offered where none is spelt like what was typed."""


def named(text: str, what: str, names: Mapping[str, str]) -> str:
    """The only code whose name is the text, else begins with it, else has all its words.

    Raises AmbiguousNameError where several do, UnknownNameError with what is near where none does, UsageError where
    the text has no words. `what` says in errors what kind of thing was looked for.
    """
    text, wanted = clean(text), words(text)
    if not wanted:
        raise UsageError(f"the name of the {what} is empty")
    if len(text) > LONGEST:
        raise UsageError(f"a name of {len(text)} characters is longer than that of any {what} ({LONGEST} at most)")
    split = {code: words(name) for code, name in names.items()}
    for matches in (
        [code for code, its in split.items() if wanted == its],
        [code for code, its in split.items() if wanted == its[: len(wanted)]],
        [code for code, its in split.items() if " ".join(its).startswith(" ".join(wanted))],
        [code for code, its in split.items() if set(wanted) <= set(its)],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise AmbiguousNameError(text, what, _candidates(matches, names, what))
    raise UnknownNameError(text, what, _candidates(_near(text, names), names, what))


def _near(text: str, names: Mapping[str, str]) -> list[str]:
    """The codes of the names that are spelt most alike, wholly or up to a comma, a hyphen or as many words."""
    import difflib

    by_spelling: dict[str, list[str]] = {}
    for code, name in names.items():
        its = key(name)
        beginning = " ".join(its.split()[: len(words(text))])
        for spelling in dict.fromkeys((its, key(name.split(",")[0].split("-")[0]), beginning)):
            by_spelling.setdefault(spelling, []).append(code)
    close = difflib.get_close_matches(key(text), by_spelling, n=NEAREST, cutoff=0.6)
    near = list(dict.fromkeys(code for spelling in close for code in by_spelling[spelling]))[:NEAREST]
    return near or (list(names) if len(names) <= FEW else [])


def _candidates(codes: Iterable[str], names: Mapping[str, str], what: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(code, names[code], what) for code in codes)
