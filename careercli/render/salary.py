"""`career salary` as JSON, CSV and Markdown."""

from careercli.model.pay import MEASURES, Ladder, published
from careercli.queries.salary import By, Restated, Salary, SalaryRow
from careercli.render.formats import markdown_table
from careercli.render.numbers import dollars, jobs, share
from careercli.render.records.parts import (
    Record,
    occupation_record,
    pay_record,
    source_names,
    source_records,
)
from careercli.render.salary_words import basis_of, place_name, reading_notes, salary_footer, standing_words


def record(result: Salary, query: Record) -> Record:
    """`career.salary/1`."""
    return {
        "schema": "career.salary/1",
        "query": query,
        "occupation": occupation_record(result.occupation, result.group),
        "by": result.by.value if result.by else None,
        "pay": lines(result),
        "all_occupations": pay_record(result.everybody) if result.everybody else None,
        "total": len(result.everywhere),
        "left_out": list(result.left_out),
        "notes": list(result.notes),
        "sources": source_records(result.sources),
    }


def lines(result: Salary) -> list[Record]:
    """One object a cell."""
    return [_row(row) for row in result.rows]


def rows(result: Salary) -> list[Record]:
    """One row a cell, with the occupation in front and the sources behind."""
    occupation = result.occupation
    identity: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    return [identity | line | {"sources": source_names(result.sources)} for line in lines(result)]


def _row(row: SalaryRow) -> Record:
    found = pay_record(row.cell)
    if row.restated:
        found["restated"] = _restated(row.restated)
    if row.standing:
        found["standing"] = row.standing._asdict() | {"position": row.standing.position.value}
    if row.break_reason:
        found["break"] = row.break_reason
    return found


def _restated(restated: Restated) -> Record:
    """The ladders in other prices, rounded to dollars a year and cents an hour."""

    def rounded(ladder: Ladder, digits: int | None) -> Record:
        pairs = zip(MEASURES, map(published, ladder), strict=True)
        return {measure: None if value is None else round(value, digits) for measure, value in pairs}

    return {
        "prices": restated.prices,
        "by": restated.measure,
        "factor": round(restated.factor, 6),
        "annual": rounded(restated.annual, None),
        "hourly": rounded(restated.hourly, 2),
    }


def markdown(result: Salary) -> str:
    """The rows as a table."""
    basis = basis_of(result)
    columns = [
        "",
        "Jobs",
        *(["Share"] if result.by is By.INDUSTRY else []),
        "10%",
        "25%",
        "Median",
        "75%",
        "90%",
        "Mean",
    ]
    restated = any(row.restated for row in result.rows)
    columns += ["Restated median"] if restated else []
    columns += ["Stands"] if result.amount else []
    cells = []
    for row in result.rows:
        pay = row.cell.pay
        ladder: Ladder = getattr(pay, basis)
        line = [place_name(row.cell, result.by), jobs(pay.employment)]
        line += [share(row.cell.share)] if result.by is By.INDUSTRY else []
        line += [dollars(figure, basis) for figure in (*ladder.percentiles, ladder.mean)]
        if restated:
            line.append(dollars(getattr(row.restated, basis).median, basis) if row.restated else "n/a")
        if result.amount:
            line.append(standing_words(row, result.amount))
        cells.append(line)
    unit = "an hour" if basis == "hourly" else "a year"
    notes = "".join(f"\n{note}.\n" for note in reading_notes(result))
    title = f"# {result.occupation.title} ({result.occupation.soc}): pay, dollars {unit}\n\n"
    return f"{title}{markdown_table(columns, cells)}{notes}\n{salary_footer(result)}\n"
