"""`career compare` as JSON, CSV and Markdown."""

from careercli.model.place import Area
from careercli.queries.comparison import ComparedFigures, ComparedOccupation, Comparison
from careercli.render.formats import markdown_table
from careercli.render.records.parts import (
    Record,
    area_record,
    difference_record,
    distinction_record,
    entry_record,
    occupation_record,
    pay_record,
    projection_record,
    source_names,
    source_records,
)
from careercli.render.side_by_side import comparison_footer, comparison_notes, sections, titles


def record(result: Comparison, query: Record) -> Record:
    """`career.compare/1`."""
    return {
        "schema": "career.compare/1",
        "query": query,
        "by_relation": result.by_relation,
        "occupations": lines(result),
        "sources": source_records(result.sources),
    }


def lines(result: Comparison) -> list[Record]:
    """One object an occupation; the nation's figures stand in it, those of other areas in `places`."""
    return [_occupation(result, item) for item in result.occupations]


def rows(result: Comparison) -> list[Record]:
    """One row for each occupation in each area."""
    found = []
    for item in result.occupations:
        occupation = item.occupation
        facts: Record = {
            "summary": item.summary or None,
            "entry": entry_record(occupation.entry),
            "industries": "; ".join(cell.industry.title for cell in item.industries),
            "outstanding": "; ".join(rating.name for rating in item.outstanding),
            "interests": (occupation.interests.code or None) if occupation.interests else None,
        }
        for area, place in zip(result.areas, item.places, strict=True):
            row: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
            row |= {"area": area_record(area)} | _figures(result, place, area)
            row = {name: value for name, value in row.items() if value is not None}
            row["best"] = "; ".join(sorted(place.best))
            found.append(row | facts | {"sources": source_names(result.sources)})
    return found


def _occupation(result: Comparison, item: ComparedOccupation) -> Record:
    nation, *places = zip(result.areas, item.places, strict=True)
    occupation = item.occupation
    found: Record = {
        "occupation": occupation_record(occupation, item.group),
        "summary": item.summary or None,
        **_figures(result, nation[1], nation[0]),
        "entry": entry_record(occupation.entry),
        "industries": [pay_record(cell) for cell in item.industries],
        "rated": item.rated,
        "outstanding": [distinction_record(rating) for rating in item.outstanding],
        "interests": (
            {"code": occupation.interests.code or None, **occupation.interests.scores} if occupation.interests else None
        ),
    }
    if places:
        found["places"] = [{"area": area_record(area)} | _figures(result, place, area) for area, place in places]
    return found


def _figures(result: Comparison, place: ComparedFigures, area: Area) -> Record:
    """Pay, projection, the difference from the first occupation and what is highest, in one area."""
    figures = place.figures
    scale = result.rating_scale if area is result.areas[0] else None
    found: Record = {
        "pay": pay_record(figures.pay) if figures.pay else None,
        "difference": difference_record(place.difference),
        "projection": projection_record(figures.projection, area, scale) if figures.projection else None,
        "best": sorted(place.best),
    }
    return found | ({"missing": figures.missing} if figures.missing else {})


def markdown(result: Comparison) -> str:
    """A table a section, an occupation a column."""
    parts = [f"# {', '.join(titles(result))}\n"]
    for section in sections(result):
        note = f" ({section.note})" if section.note else ""
        cells = [[row.label, *(cell.marked for cell in row.cells)] for row in section.rows]
        left = len(titles(result)) + 1 if section.prose else 1
        parts += [f"## {section.title}{note}\n", markdown_table(["", *titles(result)], cells, left=left)]
    parts += [f"{note}\n" for note in comparison_notes(result)]
    return "\n".join([*parts, f"{comparison_footer(result)}\n"])
