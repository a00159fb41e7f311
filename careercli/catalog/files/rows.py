"""Rows of pay, wherever they stand: in the files of occupations, of groups and of cells."""

from careercli.model.notation import COLUMNS, decode_row
from careercli.model.pay import Pay
from careercli.model.place import ALL_INDUSTRIES, NATION
from careercli.model.source import Source


def check_columns(columns: str) -> None:
    """Raise ValueError where a file's rows of pay are in another order than this program reads."""
    if tuple(columns.split()) != COLUMNS:
        raise ValueError(f"columns are '{columns}', not '{' '.join(COLUMNS)}'")


def pay_of(row: str, source: Source, area: str = NATION, naics: str = ALL_INDUSTRIES) -> Pay:
    """One row of pay. Raises ValueError."""
    return decode_row(row, area=area, naics=naics, source=source.id, vintage=source.vintage, top_code=source.top_code)
