"""The catalogue: every question's way to the data. Reads a file when it is first asked for, and only then."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careercli.catalog import decode
from careercli.catalog.errors import DataError
from careercli.catalog.files.sources import Sources, read_sources
from careercli.catalog.files.synonyms import Synonyms, read_synonyms
from careercli.catalog.files.toml import Table, decoding, read_toml
from careercli.model.field import Field
from careercli.model.notation import decode_median
from careercli.model.occupation import Group, Occupation, Titles
from careercli.model.pay import Figure, Pay
from careercli.model.place import Area, Industry
from careercli.model.prices import Prices
from careercli.model.profile import Profile
from careercli.model.projection import Projection

if TYPE_CHECKING:
    from careercli.catalog.index.index import Index


class Codes(NamedTuple):
    """Which slug a SOC code leads to: occupations, detailed codes counted inside an aggregate, groups."""

    occupations: dict[str, str]
    members: dict[str, str]
    groups: dict[str, str]


class Employer(NamedTuple):
    """A large employer by the Handbook: its words, the share of jobs in percent, the industry where it is one."""

    title: str
    share: int
    naics: str | None


class HandbookPage(NamedTuple):
    """What the Occupational Outlook Handbook says about a profile beyond its prose."""

    title: str
    url: str
    occupations: tuple[str, ...]
    employers: tuple[tuple[Employer, ...], ...]
    similar: tuple[str, ...]


class PlacePay:
    """One occupation's pay by area and by industry, decoded cell by cell when asked for."""

    def __init__(self, path: Path, sources: Sources) -> None:
        self.path = path
        self._table = read_toml(path)
        with decoding(path):
            decode.check_columns(self._table["columns"])
            self.source = sources.named(self._table["source"])
            self.states: dict[str, str] = dict(self._table.get("states", {}))
            self.areas: dict[str, str] = dict(self._table.get("areas", {}))
            self.industries: dict[str, str] = dict(self._table.get("industries", {}))

    def in_area(self, code: str) -> Pay | None:
        """Pay in a state or in a metropolitan or nonmetropolitan area, or None where no cell is published."""
        row = self.states.get(code) or self.areas.get(code)
        if row is None:
            return None
        with decoding(self.path, code):
            return decode.pay(row, self.source, area=code)

    def medians(self) -> Iterator[tuple[str, Figure, Figure, Figure]]:
        """Area, employment, annual and hourly median of every state and area."""
        for code, row in (*self.states.items(), *self.areas.items()):
            with decoding(self.path, code):
                yield code, *decode_median(row, self.source.top_code)

    def in_industry(self, naics: str) -> Pay | None:
        """National pay in an industry, or None where no cell is published."""
        row = self.industries.get(naics)
        if row is None:
            return None
        with decoding(self.path, naics):
            return decode.pay(row, self.source, naics=naics)


class Catalog:
    """All that a folder of data holds (layout: data/README.md)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._by_major: dict[Path, Table] = {}

    @cached_property
    def sources(self) -> Sources:
        """Every vintage of every dataset, by its id."""
        return read_sources(self.folder / "sources.toml")

    @cached_property
    def codes(self) -> Codes:
        """Which slug a SOC code leads to."""
        path = self.folder / "codes.toml"
        table = read_toml(path)
        with decoding(path):
            return Codes(*(dict(table[kind]) for kind in Codes._fields))

    @cached_property
    def states(self) -> dict[str, Area]:
        """The nation, the states and the territories by their codes."""
        return self._areas("states.toml")

    @cached_property
    def metros(self) -> dict[str, Area]:
        """Metropolitan and nonmetropolitan areas by their numbers."""
        return self._areas("metros.toml")

    @property
    def areas(self) -> dict[str, Area]:
        """Every area by its code."""
        return self.states | self.metros

    def area(self, code: str) -> Area:
        """The area with this code."""
        found = self.states.get(code) or self.metros.get(code)
        if found is None:
            raise DataError(f"{self.folder / 'metros.toml'}: no area has the code {code}")
        return found

    def _areas(self, name: str) -> dict[str, Area]:
        path = self.folder / name
        table = read_toml(path)
        with decoding(path):
            return {
                code: Area(code, name, type, postal or None, tuple(states))
                for code, (type, name, postal, *states) in table.items()
            }

    @cached_property
    def industries(self) -> dict[str, Industry]:
        """Every industry by the six characters it is published under."""
        path = self.folder / "industries.toml"
        table = read_toml(path)
        with decoding(path):
            return {
                naics: Industry(naics, title, name[0] if name else title, level, parent or None)
                for naics, (level, title, parent, *name) in table.items()
            }

    def group(self, soc: str) -> Group:
        """The group with this SOC code. Raises DataError where there is none or its file is damaged."""
        table = self._of_major("groups", soc)
        with decoding(self.folder / "groups" / f"{soc[:2]}.toml", soc):
            return decode.group(table[soc], soc, self.sources)

    def titles(self, soc: str) -> Titles:
        """The other names of an occupation."""
        table = self._of_major("titles", soc)
        with decoding(self.folder / "titles" / f"{soc[:2]}.toml", soc):
            return decode.titles(table[soc])

    def _of_major(self, kind: str, soc: str) -> Table:
        """The file of this kind for the major group that a code belongs to; read once."""
        path = self.folder / kind / f"{soc[:2]}.toml"
        if path not in self._by_major:
            self._by_major[path] = read_toml(path)
        return self._by_major[path]

    @cached_property
    def prices(self) -> Prices:
        """Consumer prices by month and regional price parities by area."""
        path = self.folder / "prices.toml"
        table = read_toml(path)
        with decoding(path):
            return decode.prices(table)

    @cached_property
    def tiles(self) -> tuple[tuple[str, ...], ...]:
        """The tile map of the states: rows of postal codes, `..` where nothing lies."""
        path = self.folder / "tiles.toml"
        table = read_toml(path)
        with decoding(path):
            return tuple(tuple(row.split()) for row in table["rows"])

    def handbook(self, slug: str) -> HandbookPage | None:
        """The Handbook's page on a profile, or None where it has none."""
        path = self.folder / "handbook" / f"{slug}.toml"
        if not _is_slug(slug) or not path.is_file():
            return None
        table = read_toml(path)
        with decoding(path):
            return _handbook_page(table)

    @property
    def handbook_slugs(self) -> list[str]:
        """The slugs of all pages of the Handbook."""
        return sorted(path.stem for path in (self.folder / "handbook").glob("*.toml"))

    @cached_property
    def fields(self) -> dict[str, Field]:
        """Every field of study by its CIP code."""
        path = self.folder / "fields.toml"
        table = read_toml(path)
        with decoding(path):
            return {cip: Field(cip, item["title"], tuple(item["occupations"])) for cip, item in table.items()}

    @cached_property
    def synonyms(self) -> Synonyms:
        """Everyday words, abbreviations and words to set aside."""
        return read_synonyms(self.folder / "synonyms.toml")

    @cached_property
    def index(self) -> "Index":
        """The compiled index, for questions that cross occupations; built first where it has to be."""
        from careercli.catalog.index.open import open_index

        return open_index(self)

    @property
    def newest_oews(self) -> str:
        """The id of the newest vintage of OEWS."""
        return self.sources.newest("oews").id

    @property
    def newest_projections(self) -> str:
        """The id of the newest vintage of Employment Projections."""
        return self.sources.newest("ep").id

    def has_occupation(self, slug: str) -> bool:
        """Whether there is an occupation with exactly this slug."""
        return _is_slug(slug) and (self.folder / "occupations" / f"{slug}.toml").is_file()

    def occupation(self, slug: str) -> Occupation:
        """The occupation with this slug. Raises DataError where its file is missing or damaged."""
        path = self.folder / "occupations" / f"{slug}.toml"
        table = read_toml(path)
        with decoding(path):
            return decode.occupation(table, slug, self.sources)

    def occupation_by_soc(self, soc: str) -> Occupation:
        """The occupation with this SOC code."""
        slug = self.codes.occupations.get(soc)
        if slug is None:
            raise DataError(f"{self.folder / 'codes.toml'}: no occupation has the code {soc}")
        return self.occupation(slug)

    def place_pay(self, slug: str) -> PlacePay | None:
        """Pay by area and industry, or None where OEWS does not cover the occupation."""
        path = self.folder / "pay" / f"{slug}.toml"
        return PlacePay(path, self.sources) if path.is_file() else None

    def state_projections(self, soc: str) -> dict[str, Projection]:
        """The state agencies' projections of an occupation by state, `US` included; empty where there are none."""
        table = self._of_major("projections", soc)
        with decoding(self.folder / "projections" / f"{soc[:2]}.toml", f"states.{soc}"):
            states = table["states"]
            rows = states.get(soc, {}).items()
            return {area: decode.state_projection(row, area, states, self.sources) for area, row in rows}

    def past_projection(self, soc: str) -> Projection | None:
        """An older national projection, or None where the code stood for other work then."""
        with decoding(self.folder / "projections" / "past.toml", soc):
            return decode.past_projection(self._past[soc], self._past, self.sources) if soc in self._past else None

    @cached_property
    def _past(self) -> Table:
        path = self.folder / "projections" / "past.toml"
        return read_toml(path) if path.is_file() else {}

    def profile(self, slug: str) -> Profile | None:
        """The profile with this slug, or None where nobody has written it."""
        path = self.folder / "profiles" / f"{slug}.toml"
        if not path.is_file():
            return None
        table = read_toml(path)
        with decoding(path):
            return decode.profile(table, slug)


def _is_slug(text: str) -> bool:
    """Whether the text could be a slug: so that nothing a user types is ever taken for a path."""
    return bool(text) and text.isascii() and text.replace("-", "").isalnum() and len(text) < 200


def _handbook_page(table: Table) -> HandbookPage:
    return HandbookPage(
        title=table["title"],
        url=table["url"],
        occupations=tuple(table["occupations"]),
        employers=tuple(
            tuple(Employer(row["title"], row["share"], row.get("naics")) for row in employers["industries"])
            for employers in table.get("employers", ())
        ),
        similar=tuple(table.get("similar", ())),
    )
