"""profiles/<slug>.toml: what people write about one or more occupations (docs/profiles.md)."""

from pathlib import Path

from careercli.catalog.files.conformance import conforming
from careercli.catalog.files.slugs import socs
from careercli.catalog.files.toml import Table, decoded, filled, read_toml
from careercli.model.profile import Covered, Licence, Named, Profile


def read_profile(path: Path) -> Profile:
    """Read a profile, whose slug is the file's name. Raises DataError."""
    return conforming(decoded(path, read_toml(path), lambda table: _profile(table, path.stem)), path)


def _profile(table: Table, slug: str) -> Profile:
    environment, preparation = table["environment"], table["preparation"]
    return Profile(
        slug=slug,
        title=filled(table["title"]),
        occupations=socs(table["occupations"]),
        covers=tuple(
            Covered(socs([item["soc"]])[0], item["summary"], tuple(item.get("duties", ())))
            for item in table.get("covers", ())
        ),
        summary=table["summary"],
        duties=tuple(table["duties"]),
        specialties=tuple(Named(filled(item["title"]), item["text"]) for item in table.get("specialties", ())),
        setting=environment["setting"],
        schedule=environment["schedule"],
        hazards=environment.get("hazards", ""),
        education=preparation["education"],
        experience=preparation.get("experience", ""),
        training=preparation.get("training", ""),
        licence=Licence(preparation["licence"]),
        licences=preparation.get("licences", ""),
        advancement=preparation.get("advancement", ""),
        qualities=tuple(Named(filled(item["name"]), item["text"]) for item in table.get("qualities", ())),
        drivers=table["outlook"]["drivers"],
    )
