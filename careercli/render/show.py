"""`career show` as JSON, CSV and Markdown."""

from careercli.queries.cells import Cell
from careercli.queries.show import Show
from careercli.render.formats import markdown_table
from careercli.render.numbers import (
    MISSING,
    dollars,
    entry_words,
    jobs,
    median_pay,
    paid,
    percent,
    share,
    signed_dollars,
)
from careercli.render.records.parts import (
    Record,
    area_record,
    difference_record,
    entry_record,
    industry_record,
    number,
    occupation_record,
    pay_record,
    projection_record,
    source_names,
    source_records,
)
from careercli.render.sources import source_line

PAY_COLUMNS = ("Jobs", "10%", "25%", "Median", "75%", "90%", "Mean")


def record(result: Show, query: Record) -> Record:
    """`career.show/1`."""
    occupation = result.occupation
    found: Record = {
        "schema": "career.show/1",
        "query": query,
        "occupation": occupation_record(occupation, result.group)
        | {"members": list(occupation.members), "onet": list(occupation.onet)},
        "summary": result.summary or None,
        "profile": _profile_record(result),
        "pay": pay_record(result.pay) if result.pay else None,
        "projection": projection_record(occupation.projection, result.nation, result.rating_scale),
        "entry": entry_record(occupation.entry),
        "industries": [pay_record(item) for item in result.industries],
        "skills": [rating._asdict() for rating in occupation.skills],
        "knowledge": [rating._asdict() for rating in occupation.knowledge],
        "unrated_members": list(occupation.unrated_members),
        "interests": (
            {"code": occupation.interests.code or None, **occupation.interests.scores} if occupation.interests else None
        ),
        "technology": {
            "hot": list(occupation.technology.hot),
            "in_demand": list(occupation.technology.in_demand),
        },
        "related": [
            {
                "soc": item.listing.soc,
                "slug": item.listing.slug,
                "title": item.listing.title,
                "tier": item.tier,
                "annual_median": number(item.listing.annual_median),
                "hourly_median": number(item.listing.hourly_median),
                "difference": difference_record(item.difference),
                "change_percent": item.listing.change_percent,
                "education": item.listing.education,
            }
            for item in result.related
        ],
    }
    if result.places:
        found["places"] = [
            {
                "area": area_record(place.area),
                "industry": industry_record(place.industry),
                "pay": pay_record(place.pay) if place.pay else None,
                "missing": place.missing or None,
                "projection": projection_record(place.projection, place.area, None) if place.projection else None,
            }
            for place in result.places
        ]
    return found | {"sources": source_records(result.sources)}


def _profile_record(result: Show) -> Record | None:
    profile = result.profile
    if profile is None:
        return None
    return profile._asdict() | {
        "specialties": [item._asdict() for item in profile.specialties],
        "qualities": [item._asdict() for item in profile.qualities],
    }


def rows(result: Show) -> list[Record]:
    """One row for the nation, each place that was asked for and each main industry, told apart by `cut`."""
    occupation = result.occupation
    identity: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    source = {"sources": source_names(result.sources)}
    national = identity | {"cut": "nation"}
    if result.pay:
        national["pay"] = pay_record(result.pay)
    national["projection"] = projection_record(occupation.projection, result.nation, result.rating_scale)
    national["entry"] = entry_record(occupation.entry)
    found = [national | source]
    for place in result.places:
        row = identity | {"cut": "place"}
        row |= {"pay": pay_record(place.pay)} if place.pay else {"missing": place.missing}
        if place.projection:
            row["projection"] = projection_record(place.projection, place.area, None)
        found.append(row | source)
    return found + [identity | {"cut": "industry", "pay": pay_record(item)} | source for item in result.industries]


def markdown(result: Show) -> str:
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
            (place.industry.name if place.area.code == "US" else place.area.name, place.pay)
            for place in result.places
            if place.pay
        ]
        parts.append(f"## Pay (dollars {'an hour' if basis == 'hourly' else 'a year'}, {result.pay.pay.vintage})\n")
        parts.append(markdown_table(("Where", *PAY_COLUMNS), (_pay_row(name, item, basis) for name, item in named)))
    parts += [f"{place.missing}.\n" for place in result.places if place.missing]
    if result.industries:
        parts.append("## Largest industries\n")
        rows = (
            [item.industry.name, jobs(item.pay.employment), share(item.share), median_pay(item.pay)]
            for item in result.industries
        )
        parts.append(markdown_table(("Industry", "Jobs", "Share", "Median pay"), rows))
    parts += _profile_parts(result)
    if result.related:
        parts.append("## Related occupations\n")
        rows = (
            [
                item.listing.title,
                paid(*item.median) if item.median else MISSING,
                signed_dollars(item.difference.dollars, item.difference.basis) if item.difference else MISSING,
                percent(item.listing.change_percent),
            ]
            for item in result.related
        )
        parts.append(markdown_table(("Occupation", "Median pay", "Difference", "Growth"), rows))
    parts.append(f"{source_line(result)}\n")
    return "\n".join(parts)


def _pay_row(name: str, placed: Cell, basis: str) -> list[str]:
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
        ("Licenses", profile.licences),
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
