"""The page and the records of a ranking of occupations."""

import pytest

from careercli.model.pay import Median, Status, Unpublished
from careercli.queries.measures import Sort
from careercli.queries.rankings import Filters, ranking
from careercli.render.figures import short
from careercli.render.page.blocks import Note, Table, Title, TryNext
from careercli.render.pages import rankings as pages
from careercli.render.pages.rankings import change_heading, filter_words
from careercli.render.records import rankings as records


def block(result, kind):
    """The first block of a kind on the page of a result."""
    return next(block for block in pages.page(result, result.sources).blocks if isinstance(block, kind))


def notes(result):
    return [block.words for block in pages.page(result, result.sources).blocks if isinstance(block, Note)]


def rank(catalog, sort=Sort.GROWTH, area="US", limit=3, **filters):
    return ranking(catalog, sort, Filters(**filters), area, limit)


def test_a_ranking_of_pay_is_dated_by_the_survey(catalog):
    assert block(rank(catalog), Title).code == "United States, 2025–35"
    assert block(rank(catalog, Sort.PAY, "06"), Title).code == "California, May 2025"


def test_lost_jobs_are_not_called_new():
    assert change_heading(Sort.JOB_LOSSES) == "Job change"
    assert change_heading(Sort.OPENINGS) == "New jobs"


def test_filters_in_words(catalog):
    assert filter_words(rank(catalog)) == ""
    filters = {"education": ("Master's degree", "Bachelor's degree"), "min_pay": 80_000, "min_jobs": 5_000}
    assert filter_words(rank(catalog, group="11-0000", **filters)) == (
        "Management Occupations · Master's degree or Bachelor's degree · Median of at least $80,000 a year · "
        "At least 5,000 jobs in 2025"
    )


def test_what_is_not_shown_is_said_first(catalog):
    assert notes(rank(catalog))[0] == "3 of 591 shown; --limit 591 shows all."
    assert notes(rank(catalog))[1].startswith("Left out: 232 projected to lose jobs")
    assert not any("shown" in note for note in notes(rank(catalog, limit=None)))


@pytest.mark.parametrize(
    ("median", "words", "record"),
    [
        (Median(64_120.0, "annual"), "$64,120", (64_120, None, {})),
        (Median(25.5, "hourly"), "$25.50/h", (None, 25.5, {"annual_median": {"status": "hourly_only"}})),
        (
            Median(Unpublished(Status.TOP_CODED, 239_200), "annual"),
            "$239,200+",
            (None, None, {"annual_median": {"status": "top_coded", "at_least": 239_200}}),
        ),
        (None, "n/a", (None, None, {})),
    ],
)
def test_medians(catalog, median, words, record):
    result = rank(catalog, Sort.PAY, limit=1)
    result = result._replace(rows=(result.rows[0]._replace(median=median),))
    assert short(block(result, Table).rows[0].cells[1]) == words
    line = records.lines(result)[0]
    assert (line["annual_median"], line["hourly_median"], line["notes"]) == record


def test_a_ranked_line_names_the_occupation_and_its_major_group(catalog):
    line = records.lines(rank(catalog, area="06", limit=1))[0]
    assert line["occupation"]["group"] == {
        "soc": "29-0000",
        "title": "Healthcare Practitioners and Technical Occupations",
    }
    assert (line["rating"], line["vintage"]) == (None, "2022–32")


def test_projections_in_doubt_are_marked_and_explained(catalog):
    everything = rank(catalog, area="16", limit=None, min_jobs=0)
    marked = [row for row in block(everything, Table).rows if short(row.cells[0]).endswith(("†", "‡"))]
    assert len(marked) == sum(row.doubt is not None for row in everything.rows) > 0
    assert [note[0] for note in notes(everything)[:2]] == ["†", "‡"]
    in_doubt = {line["occupation"]["soc"]: line["doubt"] for line in records.lines(everything) if line["doubt"]}
    assert in_doubt["15-1252"] == "part_of_the_jobs"
    assert set(in_doubt.values()) == {"few_jobs", "part_of_the_jobs"}
    assert all(line["doubt"] is None for line in records.lines(rank(catalog, area="16", limit=None)))


def test_the_place_and_the_group_are_kept_in_what_to_try_next(catalog):
    commands = [item.command for item in block(rank(catalog, area="06", group="29-0000"), TryNext).commands]
    assert all(command.endswith(" --state CA") for command in commands)
    assert commands[1] == "career outlook --sort new-jobs --group 29-0000 --state CA"
    assert len(block(rank(catalog, min_pay=80_000), TryNext).commands) == 1, "filters would not be kept"
