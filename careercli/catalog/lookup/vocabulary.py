"""A small set of official names and the other words that people use for them, misspellings forgiven. Never a guess."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, product

from careercli.catalog.errors import AmbiguousNameError, Candidate, UnknownNameError, UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.catalog.lookup.signs import plain_signs
from careercli.catalog.lookup.spelling import SHORTEST, corrections, likeliest
from careercli.catalog.text import words

LONGEST = 200
"""Characters; no official name is longer."""

FEW, NEAREST = 12, 5
"""Of so few names all are offered where nothing is near, and of the near ones so many."""

MOST_READINGS = 16
"""Ways to correct several misspelt words that are looked at."""

Form = tuple[str, ...]


class Vocabulary:
    """Names by what stands for them (`names`), and for some phrases one or several of them (`phrases`).

    `what` says in errors what kind of thing is looked for; `form` brings a text to the words that are compared.
    """

    def __init__(
        self,
        what: str,
        names: Mapping[str, str],
        phrases: Mapping[str, Sequence[str]] | None = None,
        form: Callable[[str], Sequence[str]] = words,
    ) -> None:
        self.what, self.names, self._form = what, names, form
        self._names = {code: tuple(form(name)) for code, name in names.items()}
        self._codes = {tuple(form(code)): code for code in names}
        self._phrases: dict[Form, tuple[str, ...]] = {}
        for phrase, codes in (phrases or {}).items():
            key = tuple(form(phrase))
            self._phrases[key] = tuple(dict.fromkeys((*self._phrases.get(key, ()), *codes)))

    def one(self, text: str) -> Meant[str]:
        """What a text means: a name or a phrase for it, the beginning or words of a name, or one of these misspelt.

        Raises AmbiguousNameError where it could be several, UnknownNameError with what is near where it is none,
        UsageError where it has no words or more than any name.
        """
        typed = plain_signs(text)
        wanted = tuple(self._form(typed))
        if not wanted:
            raise UsageError(f"the name of the {self.what} is empty")
        if len(typed) > LONGEST:
            raise UsageError(
                f"a name of {len(typed):,} characters is longer than that of any {self.what} ({LONGEST} at most)"
            )
        found = self._understood(wanted) or self._misspelt(wanted)
        if not found:
            raise UnknownNameError(typed, self.what, self.candidates(self._near(wanted)))
        if len(found) > 1:
            raise AmbiguousNameError(typed, self.what, self.candidates(found))
        literal = wanted == self._names[found[0]] or found[0] == self._codes.get(wanted)
        return Meant(typed, found[0], self.names[found[0]], literal)

    def candidates(self, codes: Iterable[str]) -> tuple[Candidate, ...]:
        """What to offer for some of the names."""
        return tuple(Candidate(code, self.names[code], self.what) for code in codes)

    def _understood(self, wanted: Form) -> list[str]:
        """What is named just so, else said in a phrase, else begins so, else has all the words."""
        asked = " ".join(wanted)
        for found in (
            [self._codes[wanted]] if wanted in self._codes else [],
            [code for code, its in self._names.items() if its == wanted],
            self._phrases.get(wanted, ()),
            [code for code, its in self._names.items() if " ".join(its).startswith(asked)],
            [code for code, its in self._names.items() if set(wanted) <= set(its)],
        ):
            if found:
                return list(found)
        return []

    def _misspelt(self, wanted: Form) -> list[str]:
        """What is meant where the unknown words are misspellings of known ones: all that are as likely.

        A number is no misspelling of another one (`10th grade` of `12th grade`).
        """
        known = {word for its in (*self._names.values(), *self._phrases) for word in its}
        vocabulary = [(word, 1) for word in known if len(word) >= SHORTEST]
        readings = [
            [word]
            if word in known or any(map(str.isdigit, word))
            else [item.word for item in likeliest(corrections(word, vocabulary))]
            for word in wanted
        ]
        found = [code for other in islice(product(*readings), MOST_READINGS) for code in self._understood(other)]
        return list(dict.fromkeys(found))

    def _near(self, wanted: Form) -> list[str]:
        """The names and phrases that are spelt most alike, wholly or as many words of them as were typed."""
        import difflib

        codes: dict[str, list[str]] = {}
        for its, meant in (*((its, (code,)) for code, its in self._names.items()), *self._phrases.items()):
            for spelling in {" ".join(its), " ".join(its[: len(wanted)])}:
                codes.setdefault(spelling, []).extend(meant)
        close = difflib.get_close_matches(" ".join(wanted), codes, n=NEAREST, cutoff=0.6)
        near = list(dict.fromkeys(code for spelling in close for code in codes[spelling]))[:NEAREST]
        return near or (list(self.names) if len(self.names) <= FEW else [])
