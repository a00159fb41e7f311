"""A question on its way: what was asked and how it is to be written, and the catalogue that it goes to."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import AmbiguousNameError, GroupNameError, UnknownNameError, UsageError
from careercli.catalog.lookup.meant import Meant
from careercli.cli.environment import Environment
from careercli.cli.opening import open_catalog
from careercli.cli.option import Option, choose, separate
from careercli.cli.options import OPTIONS, Color, Format
from careercli.cli.output import write, write_exactly
from careercli.cli.settings import Settings
from careercli.model.name import LeadsTo
from careercli.model.place import NATION

if TYPE_CHECKING:
    from careercli.catalog.lookup.names import Meaning
    from careercli.model.source import Source

PAGER = "less"


class Ask:
    """What a command is given: it understands names and places, says what it read otherwise, and writes the result."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.settings = Settings(environment.variables)
        self.query: dict[str, Any] = {}
        """What was asked, as JSON repeats it: names as typed and what they were resolved to, every option."""
        self.format = Format.TABLE
        self.color = Color.AUTO
        self.data_dir: str | None = None
        self.settled = False
        """Whether the place was not typed, but is the one that somebody has settled (see `Settings`)."""

    @cached_property
    def catalog(self) -> Catalog:
        """The catalogue of `--data-dir` or of the bundled data."""
        return open_catalog(self.data_dir)

    def note(self, text: str) -> None:
        """Say something beside the answer, on stderr."""
        if text:
            self.environment.note(text)

    def values(self, name: str, texts: Sequence[str], choices: type[StrEnum] | None = None, *, many: bool) -> Any:
        """What the texts that were given for an option mean: one value, or a tuple where it may hold `many`.

        What was not read literally is said on stderr. Raises UsageError and the errors of what is looked up.
        """
        option = OPTIONS[name]
        found: list[Any] = list(separate(option, texts, many=many))
        if choices:
            found = [choose(choices, text, option.flag) for text in found]
        elif option.read:
            found = [self.understood(option.read(text, option.flag)) for text in found]
        elif option.means:
            found = self._looked_up(option, found, many=many)
        flat = [part for value in found for part in (value if type(value) is tuple else (value,))]
        unique = tuple(dict.fromkeys(flat))
        return unique if many else unique[0]

    def _looked_up(self, option: Option, texts: Sequence[str], *, many: bool) -> list[Any]:
        try:
            return [self.understood(meant) for meant in self._meant(option, texts, many=many)]
        except (AmbiguousNameError, UnknownNameError) as error:
            chosen = self._chosen(error)
            if chosen.startswith("-"):  # another option is advised, not another value of this one
                raise error from None
            named = [text.replace(error.name, chosen) if error.name in text else chosen for text in texts]
            return self._looked_up(option, named, many=many)

    def _meant(self, option: Option, texts: Sequence[str], *, many: bool) -> list[Any]:
        means = option.means
        assert means is not None
        if not many:
            return [means(self.catalog, text) for text in texts]
        from careercli.cli.several import several

        qualifies = option.qualifies or (lambda catalog, part: False)
        return several(texts, lambda text: means(self.catalog, text), lambda part: qualifies(self.catalog, part))

    def understood(self, meant: Any) -> Any:
        """The value of a Meant, when it is said what was read otherwise than literally; a value that is one already."""
        if not isinstance(meant, Meant):
            return meant
        self.note(meant.note)
        return meant.value

    def place(self, text: str) -> str:
        """The code of the state or area that a text names, asked for at a terminal where it could be several."""
        from careercli.catalog.lookup.areas import place

        try:
            meant = place(self.catalog, text)
        except (AmbiguousNameError, UnknownNameError) as error:
            return self.place(self._chosen(error))
        code: str = self.understood(meant)
        return code

    def settled_place(self, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The place that is settled, for a command with these options of places; said on stderr."""
        for name in ("metro", "state"):
            setting = self.settings.get(name) if name in names else None
            if setting:
                codes = self.values(name, [setting.value], many=True)
                places = {**self.catalog.states, **self.catalog.metros}
                self.note(f"{'; '.join(places[code].name for code in codes)} ({setting.origin})")
                self.settled = True
                return {name: codes}
        return {}

    def one_area(self, states: Sequence[str], metros: Sequence[str] = ()) -> str:
        """The only place that was named, else the nation. Raises UsageError where there are more."""
        areas = (*states, *metros)
        if len(areas) > 1:
            raise UsageError(f"one place at a time: name only one --state{' or --metro' if metros else ''}")
        area = areas[0] if areas else NATION
        self.query["area"] = area
        return area

    def meaning(self, name: Sequence[str]) -> "Meaning":
        """What a NAME, its words quoted or not, means; said on stderr where it was not literally a title or a code.

        Where it could be several things, somebody at a terminal is asked which. Raises AmbiguousNameError and others.
        """
        from careercli.catalog.lookup.names import resolve
        from careercli.catalog.text import clean

        typed = clean(" ".join(name))
        try:
            meaning = resolve(self.catalog, typed)
        except (AmbiguousNameError, UnknownNameError) as error:
            return self.meaning([self._chosen(error)])
        if not meaning.literal:
            known = (typed.lower(), meaning.title.lower(), "")
            self.note(f"{typed} → {meaning.title}" + ("" if meaning.via.lower() in known else f" (“{meaning.via}”)"))
        if meaning.counted:
            asked = {"name": meaning.counted, "counted_among": meaning.title}
            self.query["asked_for"] = [*self.query.get("asked_for", ()), asked]
        return meaning

    def occupation(self, name: Sequence[str]) -> str:
        """The slug of the one occupation that a NAME means. Raises GroupNameError where it means a group of them."""
        meaning = self.meaning(name)
        if meaning.leads_to is LeadsTo.OCCUPATION:
            self.resolved(meaning.target)
            return meaning.target
        from careercli.catalog.lookup.names import members

        error = GroupNameError(" ".join(name), meaning.title, members(self.catalog, meaning))
        return self.occupation([self._chosen(error)])

    def subject(self, name: Sequence[str]) -> str:
        """The slug of the occupation or the SOC code of the group that a NAME means. Raises what `occupation` does."""
        meaning = self.meaning(name)
        if meaning.leads_to is LeadsTo.GROUP:
            self.resolved(meaning.target)
            return meaning.target
        return self.occupation([meaning.target]) if meaning.leads_to is LeadsTo.OCCUPATION else self.occupation(name)

    def resolved(self, *slugs: str, key: str = "occupation") -> None:
        """Keep for JSON, the only format that repeats it, what names were resolved to."""
        if self.format is Format.JSON:
            groups = self.catalog.codes.groups
            found = [self.catalog.group(slug) if slug in groups else self.catalog.occupation(slug) for slug in slugs]
            records = [
                {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title} for occupation in found
            ]
            self.query[key] = records[0] if key == "occupation" else records

    def _chosen(self, error: AmbiguousNameError | UnknownNameError) -> str:
        """What somebody at a terminal chooses of the offers; raises the error where nobody sits there."""
        from careercli.cli.beside import told_apart

        told_apart(self.catalog, error)
        if not self.environment.interactive:
            raise error
        from careercli.cli.picker import choose as pick

        return pick(error, self.environment)

    def limit(self, asked: int | None, on_a_screen: int | None) -> int | None:
        """How many rows are shown: as many as were asked for, else what a screen holds; data carry all."""
        return asked or (on_a_screen if self.format.drawn else None)

    def answer(self, result: object, sources: "Sequence[Source]" = ()) -> None:
        """Write a result: what was asked, and the datasets that it draws on, go with it."""
        from careercli.render.faces import render
        from careercli.render.output import Output

        environment = self.environment
        coloured = environment.coloured(self.color)
        output = Output(self.format.value, environment.width, coloured, environment.unicode, environment.terminal)
        text = render(result, self.query, sources, output)
        if self.format is Format.TABLE:
            self.write(text)
        elif self.format is Format.PLAIN:  # read aloud as it comes: a pager would stand between
            write(text, environment)
        else:
            write_exactly(text, environment)

    def write(self, text: str) -> None:
        """Write what a person reads, through the pager where it is long."""
        setting = self.settings.get("pager") if self.environment.capable else None
        write(text, self.environment, pager=PAGER if setting is None else setting.value)
