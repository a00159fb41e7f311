"""Pay made anew (OEWS): `pay/`, the newest row of every occupation and group, areas and industries."""

from careercli.ingest.areas import area_table, industry_table
from careercli.ingest.breaks import classification, find_missing, history
from careercli.ingest.datasets.oews import note_on, read_vintages, source_of
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.oews import OewsYear
from careercli.ingest.place_files import pay_files
from careercli.ingest.renewal.draft import Document, Draft
from careercli.ingest.soc_changes import SocChanges
from careercli.ingest.sources import DATASETS, Inputs

OLDER = "pay of one May only is shown by place and industry, the newest"

TABLES = ("states", "areas", "industries")
_FILES = {
    "state": "state_M{year}_dl.xlsx",
    "metro": "MSA_M{year}_dl.xlsx",
    "nonmetro": "BOS_M{year}_dl.xlsx",
    "industry": "nat4d_M{year}_dl.xlsx",
}
_TYPES = ("nation", "state", "territory", "metro", "nonmetro")
_NO_CHANGES = SocChanges({}, {}, {})


def renew_pay(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """The newest vintage that the files hold. A newer one than the one in use has to be whole: one table is one May.

    Files of the May in use may be a part: what they hold takes the place of the same figures. Of older vintages, which
    need the classifications of their time, nothing is taken. Raises SourceError.
    """
    used = max(source["order"][0] for source in draft.sources.values() if source["dataset"] == "oews")
    vintages = read_vintages(inputs, report, since=used)
    newest = vintages[max(vintages)] if vintages else None
    if newest is None or newest.year < used:
        path, match = (inputs.all("oews-national") + inputs.all("oews-local") + inputs.all("oews-series"))[-1]
        year = newest.year if newest else int(match[1])
        raise SourceError(path, f"is of May {year}, older than the data in use (May {used}): {OLDER}")
    if classification(newest.year) != classification(used):
        raise SourceError(newest.files[0], "uses another classification than the data in use: import all files")
    newer = newest.year > used
    if newer:
        _check_whole(draft, newest)
    report("pay by occupation, area and industry")
    _national(draft, newest)
    _areas(draft, newest, newer=newer)
    notes = _local(draft, newest, newer=newer)
    _handbook(draft)
    source = source_of(newest)
    before = draft.sources.get(source.id, {"file": []})["file"]
    draft.list_sources([source], inputs.root, set())
    if not newer:
        _merge_files(draft.sources[source.id], before)
    return [*notes, *filter(None, [note_on(newest.year)])]


def _check_whole(draft: Draft, newest: OewsYear) -> None:
    """Raises SourceError where a newer vintage lacks what the one in use has, naming the files that are due."""
    there = {area.type for area in newest.areas.values()} if newest.by_area else set()
    there |= {"industry"} if newest.by_industry else set()
    missing = [name.format(year=newest.year) for kind, name in _FILES.items() if kind not in there]
    if not newest.national:
        missing.insert(0, f"national_M{newest.year}_dl.xlsx")
    if missing:
        raise SourceError(
            newest.files[0],
            f"is of May {newest.year}, newer than the data in use; one table is never of two years, so these are "
            f"needed with it: {', '.join(missing)}",
        )


def _national(draft: Draft, newest: OewsYear) -> None:
    """The row of the vintage in every occupation that it publishes, why it has none in the others; groups likewise."""
    source, vintages = f"oews-{newest.year}", {newest.year: newest}
    for identity in draft.identities.values() if newest.national else ():
        pay = draft.open(f"occupations/{identity.slug}.toml")["pay"]
        there = history(identity, vintages)
        missing = find_missing(identity, vintages, _NO_CHANGES, draft.soc_2018)
        for name, found in (
            ("rows", {source: newest.national[identity.soc]} if there else {}),
            ("missing", {source: missing[newest.year]} if missing else {}),
        ):
            kept = {year: row for year, row in pay[name].items() if year != source}
            pay[name] = dict(sorted((kept | found).items(), reverse=True))
    for soc in draft.groups if newest.national else ():
        table, row = draft.open(f"groups/{soc[:2]}.toml")[soc], newest.national.get(soc)
        for name, value in (("pay_source", source), ("pay", row)):
            table.pop(name, None)
            if row:
                table[name] = value
        _in_order(table)


def _in_order(table: Document) -> None:
    """The keys of a group as the importer writes them: figures of pay before those of projections."""
    for name in ("projection", "previous_projection"):
        if name in table:
            table[name] = table.pop(name)


def _areas(draft: Draft, newest: OewsYear, *, newer: bool) -> None:
    """Areas and industries; those of a part of the vintage in use are added to the others."""
    try:
        areas = area_table(newest.areas, DATASETS["postal"])
    except KeyError as error:
        raise SourceError(newest.files[0], f"state {error.args[0]!r} is not in [postal] of datasets.toml") from error
    industries = industry_table(newest.industries, DATASETS["industry_names"])
    if not newer:
        areas = areas | draft.open("states.toml") | draft.open("metros.toml")
        industries = industries | draft.open("industries.toml")
    ordered = dict(sorted(areas.items(), key=lambda item: (_TYPES.index(item[1][0]), item[0])))
    states = {code: area for code, area in ordered.items() if area[0] in ("nation", "state", "territory")}
    draft.put("states.toml", states)
    draft.put("metros.toml", {code: area for code, area in ordered.items() if code not in states})
    draft.put("industries.toml", dict(sorted(industries.items())))
    if newer and "cities.toml" in draft:
        for by_city in draft.open("cities.toml").values():
            for city, codes in list(by_city.items()):
                if any(code and code not in areas for code in ([codes] if isinstance(codes, str) else codes)):
                    del by_city[city]


def _local(draft: Draft, newest: OewsYear, *, newer: bool) -> list[str]:
    """Pay by place and industry."""
    documents, notes = pay_files(newest, draft.identities, draft.groups, draft.soc_2018)
    before = draft.within("pay")
    for name, document in documents.items():
        if not newer and name in before:
            kept = draft.open(name)
            tables = {table: {**kept[table], **_table(document, table)} for table in TABLES}
            document = {**document, **{table: dict(sorted(rows.items())) for table, rows in tables.items()}}
        draft.put(name, document)
    for name in before if newer else ():
        if name not in documents:
            draft.drop(name)
    return notes


def _table(document: "Document | object", name: str) -> dict[str, object]:
    assert isinstance(document, dict)
    return dict(document[name])


def _handbook(draft: Draft) -> None:
    """Employers whose industry is no longer published keep their name only."""
    industries = draft.open("industries.toml")
    for name in draft.within("handbook"):
        for table in draft.open(name).get("employers", ()):
            for employer in table["industries"]:
                if employer.get("naics", "000000") not in industries:
                    del employer["naics"]


def _merge_files(source: Document, before: list[Document]) -> None:
    """The files that a vintage was made from, those that were brought in the place of earlier ones of their names."""
    named = {file["name"].rpartition("/")[2]: file for file in [*before, *source["file"]]}
    source["file"] = sorted(named.values(), key=lambda file: str(file["name"]))
