"""Generated data on the way to newer ones: read from a folder, changed file by file, written whole in the end."""

import hashlib
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from careercli.ingest.errors import SourceError
from careercli.ingest.occupations import Group, Identity
from careercli.ingest.sources import Source, source_table
from careercli.ingest.toml import Inline, dump_toml
from careercli.ingest.write import MANIFEST

Document = dict[str, Any]

_INLINE = {"ranks", "top_code", "bls", "applicability", "gpt_exposure", "industries"}
"""Tables that are written on one line wherever they stand."""

_ROUNDS = {"projection", "previous_projection"}
"""Tables that are written on one line in the files of groups."""


class Draft:
    """The generated files of a folder of data; what was opened is written anew, all else as it is."""

    def __init__(self, folder: Path) -> None:
        """Raises SourceError where the folder has no list of the files that the importer wrote, or lacks one of them.

        One that differs from the list was changed by somebody, and would be carried on from generation to generation.
        """
        self.folder = folder
        self._opened: dict[str, Document] = {}
        try:
            listed = tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))["sha256"]
            self._texts: dict[str, str] = {name: self._text(name, digest) for name, digest in listed.items()}
        except (OSError, ValueError, KeyError, AttributeError) as error:
            raise SourceError(folder / MANIFEST, f"is not the list that an import left there ({error})") from error

    def _text(self, name: str, digest: str) -> str:
        try:
            content = (self.folder / name).read_bytes()
        except OSError as error:
            raise SourceError(self.folder / name, f"cannot be read ({error.strerror})") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise SourceError(self.folder / name, "is not as the importer wrote it")
        return content.decode()

    def open(self, name: str) -> Document:
        """A file as a table that may be changed."""
        if name not in self._opened:
            if name not in self._texts:
                raise SourceError(self.folder / name, "is missing")
            self._opened[name] = _marked(tomli.loads(self._texts[name]), grouped=name.startswith("groups/"))
        return self._opened[name]

    def __contains__(self, name: str) -> bool:
        return name in self._texts or name in self._opened

    def put(self, name: str, document: Mapping[str, object]) -> None:
        """Replace a file, or add it."""
        self._opened[name] = dict(document)

    def within(self, folder: str) -> list[str]:
        """The names of all files in a folder."""
        return sorted(name for name in {*self._texts, *self._opened} if name.startswith(f"{folder}/"))

    def drop(self, name: str) -> None:
        """Leave a file out."""
        self._texts.pop(name, None)
        self._opened.pop(name, None)

    def texts(self) -> dict[str, str]:
        """Every file as text, by its name."""
        return self._texts | {name: dump_toml(document) for name, document in self._opened.items()}

    @cached_property
    def identities(self) -> dict[str, Identity]:
        """Every occupation by SOC code."""
        found = {}
        for soc, slug in self.open("codes.toml")["occupations"].items():
            table = self.open(f"occupations/{slug}.toml")
            found[soc] = Identity(soc, table["title"], slug, tuple(table["groups"]), tuple(table["members"]))
        return found

    @cached_property
    def groups(self) -> dict[str, Group]:
        """Every group of two or more occupations, and all together, by SOC code."""
        return {
            soc: Group(soc, table["title"], table["slug"], table["level"], table.get("parent"))
            for name in self.within("groups")
            for soc, table in self.open(name).items()
        }

    @cached_property
    def of_member(self) -> dict[str, Identity]:
        """The occupation that a SOC 2018 detailed occupation is counted in."""
        return {member: identity for identity in self.identities.values() for member in identity.members}

    @cached_property
    def soc_2018(self) -> set[str]:
        """Every code of the classification, of detailed occupations and of groups."""
        return {*self.of_member, *(group for identity in self.identities.values() for group in identity.groups)}

    @property
    def sources(self) -> dict[str, Document]:
        """What `sources.toml` says, by id."""
        return {source["id"]: source for source in self.open("sources.toml")["source"]}

    def list_sources(self, new: list[Source], root: Path, without: set[str]) -> None:
        """List new vintages of datasets, in the place of those of the same id and of `without`."""
        found = {id: source for id, source in self.sources.items() if id not in without}
        found |= {str(source["id"]): source for source in source_table(new, root)}
        self.put("sources.toml", {"source": [found[id] for id in sorted(found)]})


def _marked(table: Document, *, grouped: bool) -> Document:
    """The same with the tables that are written on one line marked so."""
    marked: Document = {}
    for key, value in table.items():
        inline = key in _INLINE or (grouped and key in _ROUNDS)
        kind = Inline if inline else dict
        if isinstance(value, dict):
            marked[key] = kind(_marked(value, grouped=grouped))
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            marked[key] = [kind(_marked(each, grouped=grouped)) for each in value]
        else:
            marked[key] = value
    return marked
