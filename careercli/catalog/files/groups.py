"""groups/<major group>.toml: groups of occupations, and the total of all."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.projections import projection_rounds
from careercli.catalog.files.rows import pay_of
from careercli.catalog.files.slugs import slugs
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoded, filled
from careercli.model.occupation import Group


def group_of(table: Table, path: Path, soc: str, sources: Sources) -> Group:
    """One group of a file. Raises DataError where it is not there."""
    return conforming(decoded(path, table, lambda table: _group(table[soc], soc, sources)), path, soc)


def _group(table: Table, soc: str, sources: Sources) -> Group:
    parent = table.get("parent")
    if parent is not None and not parent < soc:
        raise ValueError(f"{parent!r:.60} is no group around {soc}")
    return Group(
        soc=soc,
        slug=slugs([table["slug"]])[0],
        title=filled(table["title"]),
        level=table["level"],
        parent=parent,
        pay=pay_of(table["pay"], sources.named(table["pay_source"])) if "pay" in table else None,
        projections=projection_rounds(table, sources),
    )
