"""Markdown: headings, facts as a list, figures as tables."""

from collections.abc import Iterable, Sequence

from careercli.queries.datasets import Datasets
from careercli.queries.group import GroupView
from careercli.queries.places import PlacedPay
from careercli.queries.show import Show
from careercli.render.numbers import (
    MISSING,
    dollars,
    entry_words,
    jobs,
    median_pay,
    percent,
    share,
    signed_dollars,
)
from careercli.render.sources import COUNTS, source_line, source_words
from careercli.render.terminal.group import listing_pay

PAY_COLUMNS = ("Jobs", "10%", "25%", "Median", "75%", "90%", "Mean")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, left: int = 1) -> str:
    """A table whose first `left` columns hold words and the others numbers."""
    align = ["---" if place < left else "---:" for place in range(len(columns))]
    lines = [list(columns), align, *rows]
    return "".join(f"| {' | '.join(_cell(cell) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def show_markdown(result: Show) -> str:
    """One occupation: facts, pay where it was asked for, industries, related occupations, profile, sources."""
    occupation, projection = result.occupation, result.occupation.projection
    parts = [f"# {occupation.title} ({occupation.soc})\n"]
    if result.summary:
        parts.append(f"{result.summary}\n")
    change = percent(projection.change_percent)
    if result.rating_scale and projection.change_percent is not None:
        change += f", {result.rating_scale.rate(projection.change_percent)}"
    span = f"{projection.base_year} → {jobs(projection.projected)} in {projection.target_year}"
    parts.append(
        f"- Median pay: {median_pay(result.pay.pay if result.pay else None)}"
        + (f" (US, {result.pay.pay.vintage})\n" if result.pay else "\n")
        + f"- Jobs: {jobs(projection.base)} in {span} ({change})\n"
        + f"- Openings: {jobs(projection.openings)} a year\n"
        + f"- To enter: {' · '.join(entry_words(occupation.entry))}\n"
    )
    if result.pay:
        basis = result.pay.pay.basis
        named = [("United States", result.pay)]
        named += [
            (place.industry.title if place.area.code == "US" else place.area.name, place.pay)
            for place in result.places
            if place.pay
        ]
        parts.append(f"## Pay (dollars {'an hour' if basis == 'hourly' else 'a year'}, {result.pay.pay.vintage})\n")
        parts.append(table(("Where", *PAY_COLUMNS), (_pay_row(name, item, basis) for name, item in named)))
    parts += [f"{place.missing}.\n" for place in result.places if place.missing]
    if result.industries:
        parts.append("## Largest industries\n")
        rows = (
            [item.industry.title, jobs(item.pay.employment), share(item.share), median_pay(item.pay)]
            for item in result.industries
        )
        parts.append(table(("Industry", "Jobs", "Share", "Median pay"), rows))
    parts += _profile_parts(result)
    if result.related:
        parts.append("## Related occupations\n")
        rows = (
            [
                item.title,
                median_pay(item.pay),
                signed_dollars(item.difference.dollars, item.difference.basis) if item.difference else MISSING,
                percent(item.projection.change_percent),
            ]
            for item in result.related
        )
        parts.append(table(("Occupation", "Median pay", "Difference", "Growth"), rows))
    parts.append(f"{source_line(result)}\n")
    return "\n".join(parts)


def _pay_row(name: str, placed: PlacedPay, basis: str) -> list[str]:
    ladder = placed.pay.hourly if basis == "hourly" else placed.pay.annual
    figures = (*ladder.percentiles, ladder.mean)
    return [name, jobs(placed.pay.employment), *(dollars(figure, basis) for figure in figures)]


def _profile_parts(result: Show) -> list[str]:
    profile = result.profile
    if profile is None:
        return []
    parts = ["## What they do\n", "".join(f"- {duty}\n" for duty in profile.duties)]
    if profile.specialties:
        parts += ["## Kinds\n", "".join(f"- **{item.name}**: {item.text}\n" for item in profile.specialties)]
    environment = (("Setting", profile.setting), ("Schedule", profile.schedule), ("Hazards", profile.hazards))
    preparation = (
        ("Education", profile.education),
        ("Experience", profile.experience),
        ("Training", profile.training),
        ("Licences", profile.licences),
        ("Advancement", profile.advancement),
    )
    for heading, facts in (("Where and when", environment), ("How to get in", preparation)):
        parts += [f"## {heading}\n", "".join(f"- **{label}**: {text}\n" for label, text in facts if text)]
    if profile.qualities:
        parts += [
            "## What helps\n",
            "".join(f"- **{item.name}**: {item.text}\n" for item in profile.qualities),
        ]
    return [*parts, "## Why demand changes\n", f"{profile.drivers}\n"]


def group_markdown(view: GroupView) -> str:
    """A group and its members."""
    parts = [f"# {view.title}{f' ({view.soc})' if view.soc else ''}\n"]
    if view.summary:
        parts.append(f"{view.summary}\n")
    rows = (
        [item.title, item.soc, listing_pay(item), jobs(item.base), percent(item.change_percent)]
        for item in view.members
    )
    parts.append(table(("Occupation", "Code", "Median pay", "Jobs", "Growth"), rows, left=2))
    parts.append(f"United States. {source_words(view.sources)}. {COUNTS}\n")
    return "\n".join(parts)


def datasets_markdown(result: Datasets) -> str:
    """Every dataset with its terms."""
    rows = ([item.title, item.vintage, item.publisher, item.licence, item.url] for item in result.sources)
    return "# Datasets\n\n" + table(("Dataset", "Vintage", "Publisher", "Licence", "Address"), rows, left=5)
