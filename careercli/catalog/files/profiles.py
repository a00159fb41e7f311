"""profiles/<slug>.toml: what people write about one or more occupations (docs/profiles.md)."""

from pathlib import Path

from careercli.catalog.files.toml import Table, decoding, read_toml
from careercli.model.profile import Covered, Licence, Named, Profile


def read_profile(path: Path) -> Profile:
    """Read a profile, whose slug is the file's name. Raises DataError."""
    table = read_toml(path)
    with decoding(path):
        return _profile(table, path.stem)


def _profile(table: Table, slug: str) -> Profile:
    environment, preparation = table["environment"], table["preparation"]
    return Profile(
        slug=slug,
        title=table["title"],
        occupations=tuple(table["occupations"]),
        covers=tuple(
            Covered(item["soc"], item["summary"], tuple(item.get("duties", ()))) for item in table.get("covers", ())
        ),
        summary=table["summary"],
        duties=tuple(table["duties"]),
        specialties=tuple(Named(item["title"], item["text"]) for item in table.get("specialties", ())),
        setting=environment["setting"],
        schedule=environment["schedule"],
        hazards=environment.get("hazards", ""),
        education=preparation["education"],
        experience=preparation.get("experience", ""),
        training=preparation.get("training", ""),
        licence=Licence(preparation["licence"]),
        licences=preparation.get("licences", ""),
        advancement=preparation.get("advancement", ""),
        qualities=tuple(Named(item["name"], item["text"]) for item in table.get("qualities", ())),
        drivers=table["outlook"]["drivers"],
    )
