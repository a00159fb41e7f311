"""The registry of questions: every result has a page and records, found by its type."""

from importlib import import_module

import pytest

from careercli.render.faces import QUESTIONS


@pytest.mark.parametrize(("result", "question"), QUESTIONS.items())
def test_every_question_has_a_page_and_records(result, question):
    assert isinstance(getattr(import_module(f"careercli.queries.{question}"), result), type)
    page = import_module(f"careercli.render.pages.{question}")
    records = import_module(f"careercli.render.records.{question}")
    assert callable(page.page)
    assert records.SCHEMA.startswith("career.")
    assert all(callable(getattr(records, name)) for name in ("record", "lines", "rows"))
