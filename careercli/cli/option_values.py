"""What is typed for options, as values; each look-up is loaded when asked.

Of the functions that take a catalogue each finds what is meant in it, the others read a text by itself.
"""

from typing import TYPE_CHECKING

from careercli.catalog.errors import UsageError

if TYPE_CHECKING:
    from careercli.catalog.catalog import Catalog
    from careercli.catalog.lookup.interests import Scores
    from careercli.catalog.lookup.meant import Meant
    from careercli.model.amount import PlacedAmount


def mine(catalog: "Catalog", text: str) -> "Meant[PlacedAmount]":
    """An amount of pay, perhaps with the place where it is paid."""
    from careercli.catalog.lookup.offers import placed_amount

    return placed_amount(catalog, text, "--mine")


def annual(text: str, flag: str) -> "Meant[float]":
    """Dollars a year."""
    from careercli.catalog.lookup.amounts import annual_dollars

    return annual_dollars(text, flag)


def percent(text: str, flag: str) -> "Meant[float]":
    """A percentage."""
    from careercli.catalog.lookup.amounts import percent

    return percent(text, flag)


def years(text: str, flag: str) -> "Meant[float]":
    """A number of years."""
    from careercli.catalog.lookup.durations import years

    return years(text, flag)


def count(text: str, flag: str) -> "Meant[int]":
    """A whole number."""
    from careercli.catalog.lookup.amounts import count

    return count(text, flag)


def rows(text: str, flag: str) -> "Meant[int]":
    """How many rows are shown. Raises UsageError for none."""
    meant = count(text, flag)
    if meant.value < 1:
        raise UsageError(f"{flag}: '{text}' shows nothing; give 1 or more")
    return meant


def zone(text: str, flag: str) -> int:
    """One of O*NET's job zones. Raises UsageError where it is none."""
    if text not in ("1", "2", "3", "4", "5"):
        raise UsageError(f"{flag}: '{text[:40]}' is not one of O*NET's job zones, 1 to 5 (career help job zone)")
    return int(text)


def state(catalog: "Catalog", text: str) -> "Meant[str]":
    """The FIPS code of a state or territory."""
    from careercli.catalog.lookup.areas import state

    return state(catalog, text)


def metro(catalog: "Catalog", text: str) -> "Meant[str]":
    """The number of a metropolitan or nonmetropolitan area."""
    from careercli.catalog.lookup.areas import metro

    return metro(catalog, text)


def says_where(catalog: "Catalog", part: str) -> bool:
    """Whether a text behind a comma says where the place before it lies."""
    from careercli.catalog.lookup.areas import says_where

    return says_where(catalog, part)


def industry(catalog: "Catalog", text: str) -> "Meant[str]":
    """The six characters of an industry."""
    from careercli.catalog.lookup.industries import industry

    return industry(catalog, text)


def group(catalog: "Catalog", text: str) -> "Meant[str]":
    """The SOC code of a group of occupations."""
    from careercli.catalog.lookup.groups import group

    return group(catalog, text)


def interest(_: "Catalog", text: str) -> "Meant[str]":
    """The letters of interests."""
    from careercli.catalog.lookup.interests import interests

    return interests(text)


def scores(text: str, _: str) -> "Meant[Scores]":
    """Six scores of an interest profile."""
    from careercli.catalog.lookup.interests import scores

    return scores(text)


def holland(text: str, _: str) -> "Meant[str]":
    """The letters of a Holland code, the strongest interest first."""
    from careercli.catalog.lookup.interests import interests

    return interests(text)


def occupation(catalog: "Catalog", text: str) -> "Meant[str]":
    """The slug of the one occupation that a NAME means.

    Names with a comma between them are several: only a title is read with the commas that stand in it.
    """
    from careercli.catalog.errors import GroupNameError, UnknownNameError
    from careercli.catalog.lookup.meant import Meant
    from careercli.catalog.lookup.names import members, resolve
    from careercli.model.name import LeadsTo

    meaning = resolve(catalog, text)
    if "," in text and not meaning.literal:
        raise UnknownNameError(text, "occupation")
    if meaning.leads_to is not LeadsTo.OCCUPATION:
        raise GroupNameError(text, meaning.title, members(catalog, meaning))
    return Meant(text, meaning.target, meaning.title, meaning.literal)


def skill(catalog: "Catalog", text: str) -> "Meant[str]":
    """The name of a skill or kind of knowledge."""
    from careercli.catalog.lookup.skills import skill

    return skill(catalog, text)


def vintage(catalog: "Catalog", text: str) -> "Meant[str]":
    """A round of the projections."""
    from careercli.catalog.lookup.rounds import round_of_projections

    return round_of_projections(catalog, text)


def levels(_: "Catalog", text: str) -> "Meant[tuple[str, ...]]":
    """The levels of education that are meant."""
    from careercli.catalog.lookup import education

    return education.levels(text)


def lowest_level(catalog: "Catalog", text: str) -> "Meant[str]":
    """The lowest of the levels that are meant."""
    from careercli.catalog.lookup.meant import Meant

    meant = levels(catalog, text)
    return Meant(meant.typed, meant.value[0], meant.name, meant.literal)


def highest_level(catalog: "Catalog", text: str) -> "Meant[str]":
    """The highest of the levels that are meant."""
    from careercli.catalog.lookup.meant import Meant

    meant = levels(catalog, text)
    return Meant(meant.typed, meant.value[-1], meant.name, meant.literal)


def excluded(catalog: "Catalog", text: str) -> "Meant[tuple[str, ...]]":
    """The codes of what is left out."""
    from careercli.catalog.lookup.question import exclusion

    return exclusion.excluded(catalog, text)
