"""pay/<slug>.toml: one occupation's pay by area and by industry, decoded cell by cell when asked for."""

from collections.abc import Iterator
from pathlib import Path

from careercli.catalog.files.rows import check_columns, pay_of
from careercli.catalog.files.sources import Sources
from careercli.catalog.files.toml import decoding, read_toml
from careercli.model.notation import decode_median
from careercli.model.pay import Figure, Pay


class CellFile:
    """The cells of one occupation; `states`, `areas` and `industries` hold their rows by code."""

    def __init__(self, path: Path, sources: Sources) -> None:
        """Raises DataError where the file cannot be read."""
        self.path = path
        self._table = read_toml(path)
        with decoding(path):
            check_columns(self._table["columns"])
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
            return pay_of(row, self.source, area=code)

    def in_industry(self, naics: str) -> Pay | None:
        """National pay in an industry, or None where no cell is published."""
        row = self.industries.get(naics)
        if row is None:
            return None
        with decoding(self.path, naics):
            return pay_of(row, self.source, naics=naics)

    def medians(self) -> Iterator[tuple[str, Figure, Figure, Figure]]:
        """Area, employment, annual and hourly median of every state and area."""
        for code, row in (*self.states.items(), *self.areas.items()):
            with decoding(self.path, code):
                yield code, *decode_median(row, self.source.top_code)
