"""What is written reads back as it was."""

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from careercli.ingest.toml import Inline, dump_toml

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"])) | st.sampled_from(['"', "\\", "a\nb", "\t", "O'Neil"])
plain = st.one_of(texts, st.integers(-(2**60), 2**60), st.floats(allow_nan=False, allow_infinity=False), st.booleans())
lists = st.lists(plain | st.lists(plain, max_size=3), max_size=12)
inline = st.dictionaries(texts, plain, max_size=3).map(Inline)
tables = st.dictionaries(texts, plain | lists | inline, max_size=4)
documents = st.dictionaries(texts, plain | lists | tables | st.lists(tables, min_size=1, max_size=3), max_size=5)


@given(documents)
def test_round_trip(document: dict) -> None:
    assert tomli.loads(dump_toml(document)) == document


def test_tables_within_tables() -> None:
    document = {"pay": {"columns": "a b", "rows": {"oews-2025": "1 2"}, "breaks": {}}, "soc": "11-9111"}
    assert tomli.loads(dump_toml(document)) == document
    assert dump_toml(document).startswith('soc = "11-9111"\n\n[pay]\n')


def test_nothing_is_left_out() -> None:
    assert dump_toml({"a": None, "b": {"c": None, "d": 1}}) == "[b]\nd = 1\n"


def test_long_lists_stand_one_item_a_line() -> None:
    words = [f"a rather long title number {number}" for number in range(5)]
    assert dump_toml({"titles": words}).count("\n") == 7
    assert tomli.loads(dump_toml({"titles": [words, words]})) == {"titles": [words, words]}


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no TOML form"):
        dump_toml({"a": {1, 2}})
    with pytest.raises(ValueError, match="control character"):
        dump_toml({"a": "\x07"})
