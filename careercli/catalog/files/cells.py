"""pay/<slug>.toml: one occupation's pay by area and by industry, decoded cell by cell when asked for."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from careercli.catalog.errors import DataError
from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.rows import check_columns, pay_of
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import Table, decoded, read_toml
from careercli.model.notation import decode_concentration, decode_median
from careercli.model.pay import Figure, Pay
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.model.source import Source


class _Rows(NamedTuple):
    """The rows of a file by state, by area and by industry, and the source they are all of."""

    source: Source
    states: dict[str, str]
    areas: dict[str, str]
    industries: dict[str, str]


class CellFile:
    """The cells of one occupation; `states`, `areas` and `industries` hold their rows by code."""

    def __init__(self, path: Path, sources: Sources) -> None:
        """Raises DataError where the file cannot be read."""

        def rows(table: Table) -> _Rows:
            check_columns(table["columns"])
            kinds = (dict(table.get(kind, {})) for kind in ("states", "areas", "industries"))
            return _Rows(sources.named(table["source"]), *kinds)

        self.path = path
        self.source, self.states, self.areas, self.industries = conforming(decoded(path, read_toml(path), rows), path)

    def in_area(self, code: str) -> Pay | None:
        """Pay in a state or in a metropolitan or nonmetropolitan area, or None where no cell is published."""
        row = self.states[code] if code in self.states else self.areas.get(code)
        return None if row is None else self._cell(row, area=code)

    def in_industry(self, naics: str) -> Pay | None:
        """National pay in an industry, or None where no cell is published."""
        row = self.industries.get(naics)
        return None if row is None else self._cell(row, naics=naics)

    def headlines(self) -> Iterator[tuple[str, Figure, Figure, Figure, Figure, Figure]]:
        """Area, jobs per 1,000, location quotient, employment, annual and hourly median of every state and area."""
        rows = self.states | self.areas
        for code, *median in self.medians():
            try:
                yield code, *decode_concentration(rows[code]), *median  # type: ignore[misc]
            except ValueError as error:
                raise DataError(f"{self.path}: {code}: {error}") from None

    def medians(self, codes: Iterable[str] | None = None) -> Iterator[tuple[str, Figure, Figure, Figure]]:
        """Area, employment, annual and hourly median of some states and areas, or of all, without decoding the rest."""
        rows = self.states | self.areas
        for code in rows if codes is None else codes:
            row = rows[code]
            try:
                yield code, *decode_median(row, self.source.top_code)
            except ValueError as error:
                raise DataError(f"{self.path}: {code}: {error}") from None

    def _cell(self, row: str, area: str = NATION, naics: str = ALL_INDUSTRIES) -> Pay:
        try:
            return pay_of(row, self.source, area, naics)
        except ValueError as error:
            raise DataError(f"{self.path}: {naics if area == NATION else area}: {error}") from None
