"""`career show`: everything about one occupation on one screen."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.model.occupation import Group, Occupation, Titles
from careercli.model.place import ALL_INDUSTRIES, NATION, Area
from careercli.model.profile import Profile
from careercli.model.projection import Projection, RatingScale
from careercli.model.source import Source
from careercli.queries.cells import AreaFigures, Cell, figures_in, national_pay
from careercli.queries.distinctive import onet_vintages
from careercli.queries.exposure import Measured, measures
from careercli.queries.industries import main_industries
from careercli.queries.projected import rounds_of
from careercli.queries.related import Relation, related_occupations
from careercli.queries.used import cited

RELATED_AT_FIRST = 6
"""Related occupations, unless everything is asked for."""


class Part(StrEnum):
    """The parts of the screen, in the order in which all of them are shown."""

    SUMMARY = "summary"
    HEADLINE = "headline"
    STRIP = "strip"
    PAY = "pay"
    WHERE = "where"
    INDUSTRIES = "industries"
    DUTIES = "duties"
    ENVIRONMENT = "environment"
    PREPARATION = "preparation"
    QUALITIES = "qualities"
    OUTLOOK = "outlook"
    EXPOSURE = "exposure"
    SKILLS = "skills"
    TITLES = "titles"
    RELATED = "related"


FIRST_SCREEN = (
    Part.SUMMARY,
    Part.HEADLINE,
    Part.STRIP,
    Part.WHERE,
    Part.INDUSTRIES,
    Part.SKILLS,
    Part.RELATED,
)
"""What is shown unless something else is asked for."""


class Show(NamedTuple):
    """One occupation: national figures, the figures in the places that were asked for, and where all come from."""

    occupation: Occupation
    group: Group
    nation: Area
    profile: Profile | None
    pay: Cell | None
    projection: Projection
    """Of the round that is asked for, the newest unless one is."""
    previous: Projection | None
    """What the round before said."""
    split: Projection | None
    """The newest of these projections whose openings are published by where they come from."""
    exposure: tuple[Measured, ...]
    """How far artificial intelligence touches it, where that is asked for."""
    industries: tuple[Cell, ...]
    related: tuple[Relation, ...]
    places: tuple[AreaFigures, ...]
    members: tuple[tuple[str, str], ...]
    """SOC code and title of the occupations that are published as one under its name; empty where it is one itself."""
    titles: Titles | None
    """The other names, where everything was asked for."""
    rating_scale: RatingScale | None
    survey: Source
    """The vintage that the related occupations' pay is of."""
    round: Source
    """The round of projections that the related occupations' growth is of."""
    onet: dict[str, str]
    """Which version of O*NET each part of it is (`skills`, `interests` …)."""
    parts: tuple[Part, ...]
    """Which parts of the screen are asked for."""
    full: bool
    """Whether parts are shown at length."""
    sources: tuple[Source, ...]

    @property
    def facts(self) -> tuple[object, ...]:
        """What is shown of the occupation itself."""
        return self.occupation.facts

    @property
    def summary(self) -> str:
        """What people in the occupation do, in a sentence or two; empty where no profile is written."""
        return self.profile.summary_of(self.occupation.soc) if self.profile else ""

    @property
    def duties(self) -> tuple[str, ...]:
        """What they do in particular; empty where no profile is written."""
        return self.profile.duties_of(self.occupation.soc) if self.profile else ()


def show(
    catalog: Catalog,
    slug: str,
    *,
    areas: Sequence[str] = (),
    industries: Sequence[str] = (),
    parts: Sequence[Part] = FIRST_SCREEN,
    everything: bool = False,
    vintage: str | None = None,
) -> Show:
    """Gather one occupation's facts and figures; areas and industries are codes. Raises DataError.

    `everything` adds its other names and all of its related occupations. `vintage` names a round of projections, the
    newest unless it is given; NoDataError is raised where that has none of the occupation.
    """
    occupation = catalog.occupation(slug)
    projection, *before = rounds_of(occupation, vintage)
    round = catalog.sources[projection.source] if vintage else catalog.sources.newest("ep")
    cells = catalog.cells_of(occupation)
    profile = catalog.profile(occupation.profile)
    places = tuple(
        [figures_in(catalog, occupation, cells, area, ALL_INDUSTRIES) for area in areas]
        + [figures_in(catalog, occupation, cells, NATION, naics) for naics in industries]
    )
    pay = national_pay(catalog, occupation)
    related = related_occupations(catalog, occupation, round.id, None if everything else RELATED_AT_FIRST)
    result = Show(
        occupation=occupation,
        group=catalog.group(occupation.groups[0]),
        nation=catalog.area(NATION),
        profile=profile,
        pay=pay,
        projection=projection,
        previous=before[0] if before else None,
        split=next((found for found in (projection, *before) if found.exits is not None), None),
        exposure=measures(catalog.sources, occupation.ai_exposure) if Part.EXPOSURE in parts else (),
        industries=main_industries(catalog, occupation, cells),
        related=related,
        places=places,
        members=tuple(
            (soc, catalog.codes.member_titles[soc]) for soc in occupation.members if len(occupation.members) > 1
        ),
        titles=catalog.titles(occupation.soc) if everything else None,
        rating_scale=catalog.sources[projection.source].rating_scale,
        survey=catalog.sources.newest("oews"),
        round=round,
        onet=onet_vintages(catalog),
        parts=tuple(parts),
        full=everything,
        sources=(),
    )
    return cited(catalog.sources, result)
