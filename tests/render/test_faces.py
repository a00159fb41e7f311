"""The registry of questions: every result has a page and records, found by its type."""

from importlib import import_module
from importlib.util import find_spec

import pytest

from careercli.render.faces import QUESTIONS


@pytest.mark.parametrize(("result", "question"), QUESTIONS.items())
def test_every_question_has_a_page_and_records(result, question):
    # What is no question to the data, as a user's settings, is a type of the model.
    room = "model" if find_spec(f"careercli.queries.{question}") is None else "queries"
    assert isinstance(getattr(import_module(f"careercli.{room}.{question}"), result), type)
    page = import_module(f"careercli.render.pages.{question}")
    records = import_module(f"careercli.render.records.{question}")
    assert callable(page.page)
    assert records.SCHEMA.startswith("career.")
    assert all(callable(getattr(records, name)) for name in ("record", "lines"))
