"""Official pages as records."""

from careercli.queries.links import Link, Links
from careercli.render.records.parts import Record, area_record, occupation_record

SCHEMA = "career.open/1"


def record(result: Links) -> Record:
    """The occupation, the place, and the pages with their addresses."""
    return {
        "occupation": occupation_record(result.occupation, result.group),
        "area": area_record(result.area),
        "links": lines(result),
        "left_out": list(result.left_out),
    }


def lines(result: Links) -> list[Record]:
    """One object a page."""
    return [_link(link) for link in result.links]


def rows(result: Links) -> list[Record]:
    """One row a page, with the occupation in front."""
    occupation = result.occupation
    identity: Record = {"soc": occupation.soc, "slug": occupation.slug, "title": occupation.title}
    return [identity | line for line in lines(result)]


def _link(link: Link) -> Record:
    form = link.form
    return {
        "kind": form.kind.value,
        "id": form.id,
        "title": form.title,
        "run_by": form.run_by,
        "url": link.url,
        "names_place": link.placed,
        "about": link.about or None,
        "opened": form.opened or None,
    }
