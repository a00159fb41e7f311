"""A small folder of data, cut from the bundled one: whole and consistent, compiled in a second.

Tests that damage files or compile indexes use it. Figures and names are as they are; groups hold fewer occupations, so
their projected jobs are added up anew.
"""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli

from careercli.catalog.paths import bundled_data
from careercli.ingest.toml import dump_toml

WHOLE_GROUPS = ("27-2000", "29-1210")
"""Groups that are kept with all their occupations."""

OTHERS = (
    "11-1031", "11-9111", "13-1020", "15-1252", "21-1091", "23-1011", "29-1141", "29-1171", "41-2011", "41-2031",
    "47-2111", "47-2152", "53-3054",
)  # fmt: skip
"""Occupations that are kept besides: of every education, an aggregate, one that the newest survey does not cover."""

COPIED = (
    "sources", "states", "metros", "industries", "prices", "tiles", "links", "synonyms", "soc2010", "questions",
    "calendar", "addresses", "acceptance", "preparation",
)  # fmt: skip

Table = dict[str, Any]


def read(name: str) -> Table:
    """A file of the bundled data."""
    return tomli.loads((bundled_data() / name).read_text(encoding="utf-8"))


def cut_data(target: Path) -> None:
    """Write the small data into a folder."""
    source, codes = bundled_data(), read("codes.toml")
    tables = {slug: read(f"occupations/{slug}.toml") for slug in codes["occupations"].values()}
    kept = {
        slug: table
        for slug, table in tables.items()
        if table["soc"] in OTHERS or not set(table["groups"]).isdisjoint(WHOLE_GROUPS)
    }
    socs = {table["soc"] for table in kept.values()}
    profiles = {table["profile"] for table in kept.values()}
    for name in COPIED:
        if (source / f"{name}.toml").is_file():
            copy(f"{name}.toml", target)
    groups = {soc for table in kept.values() for soc in table["groups"]} | {"00-0000"}
    write(
        target / "codes.toml",
        {
            "occupations": {soc: slug for soc, slug in codes["occupations"].items() if slug in kept},
            "members": {soc: slug for soc, slug in codes["members"].items() if slug in kept},
            "member_titles": {
                soc: title for soc, title in codes["member_titles"].items() if codes["members"][soc] in kept
            },
            "groups": {soc: slug for soc, slug in codes["groups"].items() if soc in groups},
        },
    )
    for slug, table in kept.items():
        table["related"] = [item for item in table.get("related", ()) if item[1] in kept]
        write(target / "occupations" / f"{slug}.toml", table)
        copy(f"pay/{slug}.toml", target)
    copy("pay/all-occupations.toml", target)
    copy("projections/past.toml", target)
    for slug in profiles:
        if (source / "profiles" / f"{slug}.toml").is_file():
            profile = read(f"profiles/{slug}.toml")
            profile["occupations"] = [soc for soc in profile["occupations"] if soc in socs]
            profile["covers"] = [item for item in profile.get("covers", ()) if item["soc"] in socs]
            write(target / "profiles" / f"{slug}.toml", profile)
        if (source / "handbook" / f"{slug}.toml").is_file():
            page = read(f"handbook/{slug}.toml")
            page["similar"] = [other for other in page.get("similar", ()) if other in profiles]
            page["occupations"] = [soc for soc in page["occupations"] if soc in socs]
            write(target / "handbook" / f"{slug}.toml", page)
    for major in sorted({soc[:2] for soc in socs} | {"00"}):
        write(target / "groups" / f"{major}.toml", cut_groups(read(f"groups/{major}.toml"), groups, kept))
        if major != "00":
            titles = read(f"titles/{major}.toml")
            write(target / "titles" / f"{major}.toml", {soc: item for soc, item in titles.items() if soc in socs})
        table = read(f"projections/{major}.toml")
        states = {key: item for key, item in table["states"].items() if key in {*socs, "00-0000"} or key[2:3] != "-"}
        write(target / "projections" / f"{major}.toml", table | {"states": states})
    fields = {
        cip: item | {"occupations": [soc for soc in item["occupations"] if soc in socs]}
        for cip, item in read("fields.toml").items()
        if not socs.isdisjoint(item["occupations"])
    }
    write(target / "fields.toml", fields)
    likeness = read("likeness.toml")
    near = {
        soc: " ".join(token for token in tokens.split() if token[:7] in socs)
        for soc, tokens in likeness["neighbours"].items()
        if soc in socs
    }
    by_group = [soc for soc in likeness["by_group"] if soc in socs]
    write(target / "likeness.toml", likeness | {"by_group": by_group, "neighbours": near})
    list_generated(target)


def list_generated(target: Path) -> None:
    """Write the list of what the importer wrote, as it is here."""
    names = [name for name in read("generated.toml")["sha256"] if (target / name).is_file()]
    sums = {name: hashlib.sha256((target / name).read_bytes()).hexdigest() for name in names}
    write(target / "generated.toml", {"sha256": sums})


ROUNDS = ("projection", "previous_projection")


def cut_groups(table: Table, groups: set[str], kept: Mapping[str, Table]) -> Table:
    """The groups that still hold something, with the projected jobs of what they hold."""
    found = {soc: item for soc, item in table.items() if soc in groups}
    for soc, item in found.items():
        members = [each for each in kept.values() if soc == "00-0000" or soc in each["groups"]]
        inside = [each[name] for each in members for name in ROUNDS if name in each]
        for projection in (item[name] for name in ROUNDS if name in item):
            parts = [each for each in inside if each["source"] == projection["source"]]
            base, projected = (sum(each[year] for each in parts) for year in ("base", "projected"))
            projection |= {"base": base, "projected": projected, "change": projected - base}
    return found


def copy(name: str, target: Path) -> None:
    """A file as it is, where there is one."""
    if (bundled_data() / name).is_file():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(bundled_data() / name, target / name)


def write(path: Path, table: Table) -> None:
    """A file of the target."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump_toml(table), encoding="utf-8")
