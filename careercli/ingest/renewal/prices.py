"""Consumer prices and regional price parities made anew: `prices.toml`."""

from careercli.ingest.datasets import consumer_prices, price_levels
from careercli.ingest.datasets.reading import Report
from careercli.ingest.errors import SourceError
from careercli.ingest.lookup_files import FIRST_PRICE_MONTH
from careercli.ingest.renewal.draft import Draft
from careercli.ingest.sources import Inputs, Source


def renew_consumer_prices(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """Months that the files have take the place of those in use; the others stay, so that a file may be a part.

    SourceError where a month that deflates wages was published otherwise before: the index is not revised.
    """
    report("consumer prices")
    read = consumer_prices.read(inputs)
    document = draft.open("prices.toml")
    before = {month: value for month, value in document["cpi_u"].items() if month != "source"}
    path = read.sources[0].files[0]
    for month, value in before.items():
        if read.value.get(month, value) != value:
            problem = f"{month} is {read.value[month]}, {value} in the data in use: an unadjusted index is not revised"
            raise SourceError(path, problem)
    months = {month: value for month, value in read.value.items() if month >= FIRST_PRICE_MONTH}
    if missing := sorted(
        month for month in before if months and min(months) <= month <= max(months) and month not in months
    ):
        raise SourceError(path, f"lacks {missing[0]}, which the data in use have")
    document["cpi_u"] = {"source": "cpi-u", **dict(sorted((before | months).items()))}
    (source,) = read.sources
    newest = max(before | months)
    kept = [] if min(months, default=newest) <= min(before) else draft.sources["cpi-u"]["file"]
    draft.list_sources([Source(source.id, source.dataset, f"to {newest}", source.files)], inputs.root, set())
    if kept:
        listed = draft.sources["cpi-u"]
        names = {file["name"] for file in listed["file"]}
        listed["file"] = sorted(
            [*listed["file"], *(file for file in kept if file["name"] not in names)], key=lambda file: str(file["name"])
        )
    return list(read.notes)


def renew_price_levels(draft: Draft, inputs: Inputs, report: Report) -> list[str]:
    """The newest year of the tables of states and of metropolitan areas. SourceError for two years, or one table."""
    report("regional price parities")
    read = price_levels.read(inputs)
    states, metros = read.value
    if states.year != metros.year:
        problem = f"is of {metros.year}, {inputs.one('rpp-states')} of {states.year}: bring both of one year"
        raise SourceError(inputs.one("rpp-metros"), problem)
    document = draft.open("prices.toml")
    for name, source, levels in (("rpp_states", "rpp-states", states), ("rpp_metros", "rpp-metros", metros)):
        document[name] = {"source": source, "year": levels.year, **dict(sorted(levels.by_area.items()))}
    draft.list_sources(list(read.sources), inputs.root, set())
    return []
