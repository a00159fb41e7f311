"""A folder of data: every kind of file, read when it is first asked for, and only then (layout: data/README.md).

Most questions need few kinds: the readers of the others are not loaded for them.
"""

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from careercli.catalog.errors import DataError
from careercli.catalog.files.areas import read_areas
from careercli.catalog.files.cells import CellFile
from careercli.catalog.files.codes import Codes, read_codes
from careercli.catalog.files.groups import group_of
from careercli.catalog.files.industries import read_industries
from careercli.catalog.files.occupations import read_occupation
from careercli.catalog.files.slugs import is_slug, is_soc
from careercli.catalog.files.sources import Sources, read_sources
from careercli.catalog.files.tiles import Tiles, read_tiles
from careercli.catalog.files.toml import Table, read_toml
from careercli.model.occupation import Group, Occupation
from careercli.model.place import Area, Industry

if TYPE_CHECKING:
    from careercli.catalog.files.handbook import HandbookPage
    from careercli.catalog.files.industry_words import IndustryWords
    from careercli.catalog.files.places import Cities, OtherPlaces, PlaceNames
    from careercli.catalog.files.questions import Questions
    from careercli.catalog.files.synonyms import Synonyms
    from careercli.model.field import Field
    from careercli.model.likeness import Neighbourhood
    from careercli.model.link import LinkForm
    from careercli.model.occupation import FormerCode, Titles
    from careercli.model.orientation import Statement
    from careercli.model.preparation import PreparationTimes
    from careercli.model.prices import Prices
    from careercli.model.profile import Profile
    from careercli.model.projection import Projection
    from careercli.model.release import Schedule


class Files:
    """All that the files of a folder hold. What cannot be read is a DataError that names the file."""

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
        return read_codes(self.folder / "codes.toml")

    @cached_property
    def states(self) -> dict[str, Area]:
        """The nation, the states and the territories by their codes."""
        return read_areas(self.folder / "states.toml")

    @cached_property
    def metros(self) -> dict[str, Area]:
        """Metropolitan and nonmetropolitan areas by their numbers."""
        return read_areas(self.folder / "metros.toml")

    @cached_property
    def place_names(self) -> "PlaceNames":
        """What people call places beyond the official names of areas."""
        from careercli.catalog.files.places import read_place_names

        return read_place_names(self.folder / "places.toml")

    @cached_property
    def other_places(self) -> "OtherPlaces":
        """Cities and places abroad that are known beyond the generated lists."""
        from careercli.catalog.files.places import read_other_places

        return read_other_places(self.folder / "gazetteer.toml")

    @cached_property
    def cities(self) -> "Cities":
        """Cities by state, with the areas they lie in."""
        from careercli.catalog.files.places import read_cities

        return read_cities(self.folder / "cities.toml")

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

    @cached_property
    def industries(self) -> dict[str, Industry]:
        """Every industry by the six characters it is published under."""
        return read_industries(self.folder / "industries.toml")

    def industry(self, naics: str) -> Industry:
        """The industry that is published under these characters."""
        found = self.industries.get(naics)
        if found is None:
            raise DataError(f"{self.folder / 'industries.toml'}: there is no industry {naics}")
        return found

    @cached_property
    def industry_words(self) -> "IndustryWords":
        """What people call industries, and the codes of NAICS that are not published."""
        from careercli.catalog.files.industry_words import read_industry_words

        return read_industry_words(self.folder / "industry_words.toml")

    @cached_property
    def fields(self) -> "dict[str, Field]":
        """Every field of study by its CIP code."""
        from careercli.catalog.files.fields import read_fields

        return read_fields(self.folder / "fields.toml")

    @cached_property
    def links(self) -> "tuple[LinkForm, ...]":
        """Official pages about occupations."""
        from careercli.catalog.files.links import read_links

        return read_links(self.folder / "links.toml")

    @cached_property
    def former_codes(self) -> "dict[str, FormerCode]":
        """Every detailed code of SOC 2010."""
        from careercli.catalog.files.former import read_former_codes

        return read_former_codes(self.folder / "soc2010.toml")

    @cached_property
    def synonyms(self) -> "Synonyms":
        """Everyday words, abbreviations and words to set aside."""
        from careercli.catalog.files.synonyms import read_synonyms

        return read_synonyms(self.folder / "synonyms.toml")

    @cached_property
    def questions(self) -> "Questions":
        """The words of sentences, by their kind and what they mean."""
        from careercli.catalog.files.questions import read_questions

        return read_questions(self.folder / "questions.toml")

    @cached_property
    def prices(self) -> "Prices":
        """Consumer prices by month and regional price parities by area."""
        from careercli.catalog.files.prices import read_prices

        return read_prices(self.folder / "prices.toml")

    @cached_property
    def calendar(self) -> "tuple[Schedule, ...]":
        """When the next vintage of each dataset is due."""
        from careercli.catalog.files.calendar import read_calendar

        return read_calendar(self.folder / "calendar.toml")

    @cached_property
    def preparation(self) -> "PreparationTimes":
        """How long schooling, experience and training take."""
        from careercli.catalog.files.preparation import read_preparation

        return read_preparation(self.folder / "preparation.toml")

    def likeness(self) -> "dict[str, Neighbourhood]":
        """The nearest occupations of each by SOC code; the index holds them for questions."""
        from careercli.catalog.files.likeness import read_likeness

        return read_likeness(self.folder / "likeness.toml")

    @cached_property
    def tiles(self) -> Tiles:
        """The tile map of the states."""
        return read_tiles(self.folder / "tiles.toml")

    @cached_property
    def statements(self) -> "tuple[Statement, ...]":
        """Statements of work that are liked or not, in the order in which they are asked."""
        from careercli.catalog.files.statements import read_statements

        return read_statements(self.folder / "statements.toml")

    def slug_of(self, soc: str) -> str:
        """The slug of the occupation with this SOC code."""
        slug = self.codes.occupations.get(soc)
        if slug is None:
            raise DataError(f"{self.folder / 'codes.toml'}: no occupation has the code {soc}")
        return slug

    def has_occupation(self, slug: str) -> bool:
        """Whether there is an occupation with exactly this slug."""
        return self._existing("occupations", slug) is not None

    def occupation(self, slug: str) -> Occupation:
        """The occupation with this slug."""
        path = self._named("occupations", slug)
        if path is None:
            raise DataError(f"{self.folder}: {slug!r:.60} is no slug of an occupation")
        return read_occupation(path, self.sources)

    def cells(self, slug: str) -> CellFile | None:
        """Pay by area and industry, or None where OEWS does not cover the occupation."""
        path = self._existing("pay", slug)
        return CellFile(path, self.sources) if path else None

    def cells_of(self, occupation: Occupation) -> CellFile | None:
        """As `cells`, but a DataError where the newest survey covers it: a missing file is no unpublished figure."""
        cells = self.cells(occupation.slug)
        if cells is None and occupation.pay_in(self.sources.newest("oews").id):
            raise DataError(f"{self.folder / 'pay' / occupation.slug}.toml is missing")
        return cells

    def group(self, soc: str) -> Group:
        """The group with this SOC code."""
        path = self._major("groups", soc)
        return group_of(self._read_once(path), path, soc, self.sources)

    def titles(self, soc: str) -> "Titles":
        """The other names of an occupation."""
        from careercli.catalog.files.titles import titles_of

        path = self._major("titles", soc)
        return titles_of(self._read_once(path), path, soc)

    def state_projections(self, soc: str) -> "dict[str, Projection]":
        """The state agencies' projections of an occupation by state, `US` included; empty where there are none."""
        from careercli.catalog.files.projections import state_projections_of

        path = self._major("projections", soc)
        return state_projections_of(self._read_once(path), path, soc, self.sources)

    def past_projection(self, soc: str) -> "Projection | None":
        """An older national projection, or None where the code stood for other work then."""
        from careercli.catalog.files.projections import past_projection_of

        path = self.folder / "projections" / "past.toml"
        return past_projection_of(self._read_once(path) if path.is_file() else {}, path, soc, self.sources)

    def past_reason(self, soc: str) -> str:
        """Why the older projection is not of the same work as today's, or is none; empty where it is the same."""
        from careercli.catalog.files.projections import past_reason_of

        path = self.folder / "projections" / "past.toml"
        return past_reason_of(self._read_once(path) if path.is_file() else {}, path, soc)

    def handbook(self, slug: str) -> "HandbookPage | None":
        """The Handbook's page on a profile, or None where it has none."""
        from careercli.catalog.files.handbook import read_handbook

        path = self._existing("handbook", slug)
        return read_handbook(path) if path else None

    @property
    def handbook_slugs(self) -> list[str]:
        """The slugs of all pages of the Handbook."""
        folder = self.folder / "handbook"
        return sorted(path.stem for path in folder.iterdir() if path.suffix == ".toml") if folder.is_dir() else []

    def profile(self, slug: str) -> "Profile | None":
        """The profile with this slug, or None where nobody has written it."""
        from careercli.catalog.files.profiles import read_profile

        path = self._existing("profiles", slug)
        return read_profile(path) if path else None

    def _named(self, kind: str, slug: str) -> Path | None:
        """The file of a kind with this slug, or None where the text is no slug: nothing else is ever part of a path."""
        return self.folder / kind / f"{slug}.toml" if is_slug(slug) else None

    def _existing(self, kind: str, slug: str) -> Path | None:
        """The same, or None where nothing goes by this name; what is there but no file is refused when it is read."""
        path = self._named(kind, slug)
        return path if path and os.path.lexists(path) else None

    def _major(self, kind: str, soc: str) -> Path:
        """The file of a kind for the major group that a code belongs to."""
        if not is_soc(soc):
            raise DataError(f"{self.folder}: {soc!r:.60} is no SOC code")
        return self.folder / kind / f"{soc[:2]}.toml"

    def _read_once(self, path: Path) -> Table:
        if path not in self._by_major:
            self._by_major[path] = read_toml(path)
        return self._by_major[path]
