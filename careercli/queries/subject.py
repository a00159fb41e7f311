"""What a question is about: an occupation, or a group of them wherever figures of groups are published."""

from careercli.catalog.catalog import Catalog
from careercli.model.occupation import Entry, Group, Occupation, Technology

NOT_ASSIGNED = Entry("", "", "", "", "", None)
"""What is needed to enter is assigned to single occupations only."""

NOT_RATED = Technology((), (), ())


def subject(catalog: Catalog, target: str) -> Occupation:
    """The occupation with a slug, or the group with a SOC code as one: its own pay and projections, nothing else.

    O*NET, the Handbook and the assignments of education are of single occupations. Raises DataError.
    """
    return as_occupation(catalog.group(target)) if target in catalog.codes.groups else catalog.occupation(target)


def as_occupation(group: Group) -> Occupation:
    """A group with what occupations have and groups have not left empty; `groups` begins with its major group."""
    major = f"{group.soc[:2]}-0000"
    return Occupation(
        soc=group.soc,
        slug=group.slug,
        title=group.title,
        groups=(major,) if group.soc == major else (major, group.soc),
        members=(),
        onet=(),
        rated=(),
        profile="",
        entry=NOT_ASSIGNED,
        projections=group.projections,
        ai_exposure=None,
        pay=(group.pay,) if group.pay else (),
        breaks=(),
        missing=(),
        skills=(),
        knowledge=(),
        work_styles=(),
        interests=None,
        technology=NOT_RATED,
        related=(),
    )
