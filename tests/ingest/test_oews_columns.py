"""Many cells at once give the same rows as one by one, and null for exactly those that are refused one by one."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from careercli.ingest.oews_cell import pay_row
from careercli.ingest.oews_columns import pay_rows
from careercli.model.pay import COUNTS, MEASURES

COUNT = st.sampled_from(["0", "10", "75090", "0.6", "12.5", "*", ".", "#", "-1", "", "1/2", "１"])
HOURLY = st.sampled_from(
    ["7.25", "21.32", "48.08", "68.02", "0.00", "#", "*", "=", ".", "-1.00", "", "21", "1/2", "nan"]
)
ANNUAL = st.sampled_from(
    ["15080", "44340", "44350", "100010", "141480", "0", "#", "*", "=", ".", "-5", "", "4/4", "inf"]
)
CELLS = st.fixed_dictionaries(
    {
        **dict.fromkeys(COUNTS, COUNT),
        **{f"hourly.{measure}": HOURLY for measure in MEASURES},
        **{f"annual.{measure}": ANNUAL for measure in MEASURES},
    }
)
LIKELY = st.fixed_dictionaries(
    {
        **dict.fromkeys(COUNTS, st.sampled_from(["10", "0.6", "*"])),
        **{f"hourly.{measure}": st.sampled_from([f"{20 + n}.00", "#"]) for n, measure in enumerate(MEASURES)},
        **{f"annual.{measure}": st.sampled_from([f"{41600 + 2080 * n}", "#"]) for n, measure in enumerate(MEASURES)},
    }
)


class RefusedError(Exception):
    pass


def one_by_one(cell: dict[str, str]) -> str | None:
    hourly, annual = ({measure: cell[f"{basis}.{measure}"] for measure in MEASURES} for basis in ("hourly", "annual"))
    try:
        return pay_row({name: cell[name] for name in COUNTS}, hourly, annual, lambda *_: RefusedError())
    except RefusedError:
        return None


@given(st.lists(st.one_of(CELLS, LIKELY), min_size=1, max_size=20))
def test_the_same_as_one_by_one(cells: list[dict[str, str]]) -> None:
    assert pay_rows(pl.DataFrame(cells)).to_list() == [one_by_one(cell) for cell in cells]


def test_no_cells() -> None:
    figures = [*COUNTS, *(f"{basis}.{measure}" for basis in ("hourly", "annual") for measure in MEASURES)]
    assert pay_rows(pl.DataFrame(schema=dict.fromkeys(figures, pl.String))).to_list() == []
