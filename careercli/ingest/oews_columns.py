"""Many OEWS cells at once: the same rows of pay as `oews_cell.pay_row` makes one by one, many times faster.

A pair of hourly and annual wage comes up in many cells (370,000 cells of six pairs have 60,000 different ones), so each
is checked and written once; percentiles are compared in columns.
"""

import polars as pl

from careercli.ingest.oews_cell import COUNT, MARKS, wage_token
from careercli.model.pay import COUNTS, MEASURES, PERCENTILES


def pay_rows(cells: pl.DataFrame) -> pl.Series:
    """The row of pay of every cell, given by the columns `COUNTS`, `hourly.mean` … `annual.p90`, none of them null.

    Null where a figure is impossible: `pay_row` says which, and why.
    """
    pairs = {measure: _pairs(cells, measure) for measure in MEASURES}
    different = pl.concat(list(pairs.values())).unique()
    tokens = pl.Series([wage_token(*pair.split("/", 1)) for pair in different], dtype=pl.String)
    counts = (pl.when(pl.col(name).str.contains(f"^(?:{COUNT})$")).then(pl.col(name)) for name in COUNTS)
    wages = (pairs[measure].replace_strict(different, tokens).alias(measure) for measure in MEASURES)
    in_order = _in_order(cells, "hourly") & _in_order(cells, "annual")
    row = pl.concat_str(*COUNTS, *MEASURES, separator=" ")
    return cells.select(*counts, *wages, in_order.alias("in order")).select(row=pl.when("in order").then(row))["row"]


def _pairs(cells: pl.DataFrame, measure: str) -> pl.Series:
    """The two texts of a wage in one, as `hourly/annual`; what is no wage may have a slash too, and stays none."""
    return cells.select(pair=pl.concat_str(f"hourly.{measure}", f"annual.{measure}", separator="/"))["pair"]


def _in_order(cells: pl.DataFrame, basis: str) -> pl.Series:
    """Whether no percentile is less than the one before; a top-coded one is above all, others unpublished do not count.

    Null where a text is neither a number nor a mark.
    """
    steps = pl.select(below=pl.repeat(0.0, cells.height), fine=pl.repeat(value=True, n=cells.height))
    for measure in PERCENTILES:
        text = cells[f"{basis}.{measure}"]
        value = (
            pl.when(text == "#")
            .then(float("inf"))
            .when(text.is_in(MARKS))
            .then("below")
            .otherwise(text.cast(pl.Float64, strict=False))
        )
        steps = steps.select(fine=pl.col("fine") & (value >= pl.col("below")), below=value)
    return steps["fine"]
