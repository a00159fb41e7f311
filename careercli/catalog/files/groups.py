"""groups/<major group>.toml: groups of occupations, and the total of all."""

from pathlib import Path

from careercli.catalog.files.projections import national_projection
from careercli.catalog.files.rows import pay_of
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoding
from careercli.model.occupation import Group


def group_of(table: Table, path: Path, soc: str, sources: Sources) -> Group:
    """One group of a file. Raises DataError where it is not there."""
    with decoding(path, soc):
        return _group(table[soc], soc, sources)


def _group(table: Table, soc: str, sources: Sources) -> Group:
    return Group(
        soc=soc,
        slug=table["slug"],
        title=table["title"],
        level=table["level"],
        parent=table.get("parent"),
        pay=pay_of(table["pay"], sources.named(table["pay_source"])) if "pay" in table else None,
        projection=national_projection(table["projection"], sources) if "projection" in table else None,
    )
