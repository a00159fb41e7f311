"""CSV: what is written can be read back, cell by cell."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from careercli.render.ascii import plain_letters
from careercli.render.formats import csv_text
from careercli.render.records.parts import flat

values = st.one_of(
    st.none(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_characters="\r"), max_size=20),
)
names = st.text("abc_", min_size=1, max_size=5)
records = st.dictionaries(names, st.one_of(values, st.dictionaries(names, values, max_size=3)), min_size=1, max_size=5)


@given(st.lists(records, max_size=5))
def test_csv_can_be_read_back(found):
    numbered = [{"row": number, **record} for number, record in enumerate(found)]
    read = list(csv.DictReader(io.StringIO(csv_text(numbered, ()), newline="")))
    assert [row["row"] for row in read] == [str(number) for number in range(len(found))]
    for row, record in zip(read, numbered, strict=True):
        expected = {
            column: "" if value is None else plain_letters(str(value)) for column, value in flat(record).items()
        }
        assert {column: row[column] for column in expected} == expected
        assert all(row[column] == "" for column in row.keys() - expected)


def test_a_missing_figure_is_an_empty_cell_and_its_reason_stands_beside_it():
    record = {
        "pay": {"annual": {"p90": None}, "notes": {"annual.p90": {"status": "top_coded", "at_least": 239200}}},
        "n": 0,
    }
    assert csv_text([record], ()) == "pay.annual.p90,pay.notes,n\n,annual.p90: top_coded 239200,0\n"


def test_rows_without_a_column_leave_it_empty():
    assert csv_text([{"a": 1}, {"b": 2}], ()) == "a,b\n1,\n,2\n"
