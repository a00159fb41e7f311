"""The steps from asking for newer data to using them; whatever fails, those in use stay as they are.

Fetch or gather → make (a process of its own: import, index, checks) → say that it is whole → put in use, one step →
clear away. Each step is a method, so that tests can break off at any of them.
"""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from careercli.catalog.catalog import Catalog
from careercli.catalog.errors import NoDataError, UsageError
from careercli.catalog.paths import bundled_data, generations_dir
from careercli.model.downloads import Download, Downloads
from careercli.model.release import Schedule, worded
from careercli.model.updated import Done, Renewed, Updated
from careercli.queries.due import numbers_of
from careercli.update import child, download, unpack
from careercli.update.addresses import Address, read_addresses
from careercli.update.content import pages_of
from careercli.update.errors import UpdateError
from careercli.update.generations import BUNDLED, Generation, Home

Report = Callable[[str, int, int], None]
"""Told what is being done, how much of it (bytes) is done, and of how much; 0 where that is not known."""

ROOM = 400_000_000
"""Bytes that must be free: a generation has 80 MB, what it is made of some hundred."""


class Wish(NamedTuple):
    """What somebody asked for: which datasets (all where none is named), whether an older vintage is welcome too."""

    only: tuple[str, ...] = ()
    older: bool = False
    dry_run: bool = False


class Update:
    """One update of the data in a user's folder."""

    def __init__(self, report: Report) -> None:
        self.home = Home(generations_dir())
        self.written = bundled_data()
        self.report = report
        self.today = today()

    def downloads(self, wish: Wish, contact: str = "") -> Downloads:
        """What would be fetched; with a contact the servers are asked whether it is there. Raises DataError."""
        used = Catalog(self.home.used().folder)
        files = []
        for schedule, address in self._wanted(wish):
            before = max(used.sources.of(schedule.of), key=numbers_of, default=None)
            numbers, _ = schedule.newest(self.today)
            newer = before is None or numbers_of(before)[: len(numbers)] < numbers
            vintage = before.vintage if before else ""
            file = Download(schedule.name, schedule.title, vintage, worded(numbers), newer, address.url)
            if contact:
                self.report(address.url, 0, 0)
                file = _asked(file, address.page(0), contact)
            files.append(file)
        return Downloads(tuple(files), bool(contact))

    def fetched(self, wish: Wish, contact: str) -> Updated:
        """Newer data from the publishers' servers. Raises DataError."""
        child.check_importer()
        with self.home.alone() as lock, _named_errors(self.home.folder):
            self._check_room()
            files = []
            for _, address in self._wanted(wish):
                files += self._fetch(address, contact)
            unpack.gather(files, self.home.work / "official")
            updated = self._made(wish, lock)
            if not wish.dry_run:
                shutil.rmtree(self.home.downloads, ignore_errors=True)
            return updated

    def brought(self, wish: Wish, paths: Sequence[Path]) -> Updated:
        """Newer data from files and folders of the user's own. Raises DataError."""
        child.check_importer()
        with self.home.alone() as lock, _named_errors(self.home.folder):
            self._check_room()
            self.report("gathering files", 0, 0)
            unpack.of_user(paths, self.home.work / "official")
            return self._made(wish, lock)

    def rolled_back(self) -> Updated:
        """The data that were in use before. Raises NoDataError where there are none any more."""
        with self.home.alone(), _named_errors(self.home.folder):
            used = self._used_or_damaged()
            if used.name == BUNDLED:
                raise NoDataError("the data that came with the program are in use: there is nothing to go back to")
            before = self.home.named(used.before)
            if before.name != BUNDLED and before.name not in self.home.whole():
                raise NoDataError(
                    f"the data before {used.name} are gone; career data use bundled goes back to those of the program"
                )
            self.home.put_in_use(before.name)
            return Updated(Done.ROLLED_BACK, before.name, before.folder, used.name)

    def chosen(self, name: str) -> Updated:
        """The bundled data, or a generation by its name. Raises UsageError where there is none of this name."""
        with self.home.alone(), _named_errors(self.home.folder):
            names = [BUNDLED, *self.home.whole()]
            if name not in names:
                raise UsageError(f"there are no data called {name:.40}; there are: {', '.join(names)}")
            used = self._used_or_damaged()
            self.home.put_in_use(name)
            return Updated(Done.CHOSEN, name, self.home.named(name).folder, used.name)

    def _wanted(self, wish: Wish) -> list[tuple[Schedule, Address]]:
        """The files to be fetched, each for the newest vintage that is due."""
        addresses = read_addresses(self.written / "addresses.toml")
        schedules = {schedule.name: schedule for schedule in Catalog(self.written).calendar}
        names = [name for name in addresses if not wish.only or name in wish.only]
        return [
            (schedules[name], address.filled(schedules[name].newest(self.today)[0]))
            for name in names
            for address in addresses[name]
        ]

    def _fetch(self, address: Address, contact: str) -> list[tuple[Path, Address]]:
        """A file, or all pages of one."""
        folder = self.home.downloads / address.dataset
        first = self._fetch_page(address.page(0), folder, contact)
        files = [(first, address.page(0))]
        count = pages_of(first) if address.pages else 1
        if count > max(address.pages, 1):
            raise UpdateError(f"{address.url}: has {count:,} pages, more than the {address.pages} that are taken")
        for number in range(1, count):
            files.append((self._fetch_page(address.page(number), folder, contact), address.page(number)))
        return files

    def _fetch_page(self, address: Address, folder: Path, contact: str) -> Path:
        self.report(address.url, 0, 0)
        return download.fetch(address, folder, contact, lambda have, total: self.report(address.url, have, total))

    def _made(self, wish: Wish, lock: int) -> Updated:
        """Make a generation of what was gathered, put it in use, and clear away."""
        used, name = self.home.used(), self.home.next_name()
        target = self.home.generations / name
        target.mkdir(parents=True)
        try:
            made = self._make(used, target, wish, lock)
            renewed = _renewed(made["datasets"], Catalog(self.written), Catalog(used.folder), Catalog(target))
            done = Updated(
                Done.TRIED if wish.dry_run else Done.UPDATED,
                name, target, used.name, renewed, made["files"], made["figures"], tuple(made["notes"]),
            )  # fmt: skip
            if wish.dry_run:
                shutil.rmtree(target, ignore_errors=True)
                return done
            self._put_in_use(used, name, tuple(made["datasets"]))
        except BaseException:
            if self.home.used().name != name:
                shutil.rmtree(target, ignore_errors=True)
            raise
        self.home.prune(name, used.name)
        return done

    def _make(self, used: Generation, target: Path, wish: Wish, lock: int) -> Mapping[str, Any]:
        order = {
            "used": str(used.folder),
            "written": str(self.written),
            "official": str(self.home.work / "official"),
            "target": str(target),
            "only": wish.only,
            "older": wish.older,
        }
        return child.make(order, lambda step: self.report(step, 0, 0), lock)

    def _put_in_use(self, used: Generation, name: str, datasets: tuple[str, ...]) -> None:
        self.report("putting in place", 0, 0)
        self.home.record(name, used.name, datasets, datetime.now(UTC))
        settle()
        self.home.put_in_use(name)

    def _used_or_damaged(self) -> Generation:
        """What is in use; where the link is damaged, something that is neither a generation nor the bundled data."""
        try:
            return self.home.used()
        except Exception as error:
            return Generation("damaged", self.home.folder, str(error) and BUNDLED)

    def _check_room(self) -> None:
        free = shutil.disk_usage(self.home.folder).free
        if free < ROOM:
            raise UpdateError(f"{self.home.folder}: {free:,} bytes are free, {ROOM:,} are needed")


def _asked(file: Download, address: Address, contact: str) -> Download:
    """The file with what its server says of it, or why that says nothing: the others are asked all the same."""
    try:
        answer = download.ask(address, contact)
    except UpdateError as error:
        return file._replace(problem=str(error))
    return file._replace(there=answer is not None, size=(answer.size or None) if answer else None)


def today() -> date:
    """By Greenwich, as near as any for what is due in months."""
    return datetime.now(UTC).date()


def settle() -> None:
    """Have all that was written reach the disk before anything leads to it."""
    if hasattr(os, "sync"):
        os.sync()


def _renewed(datasets: Sequence[str], calendar: Catalog, before: Catalog, after: Catalog) -> tuple[Renewed, ...]:
    """What became of the vintages of the datasets that were made anew."""
    found = []
    for schedule in calendar.calendar:
        if schedule.name in datasets:
            old, new = (max(catalog.sources.of(schedule.of), key=numbers_of).vintage for catalog in (before, after))
            found.append(Renewed(schedule.name, schedule.title, old, new))
    return tuple(found)


class _named_errors:  # noqa: N801
    """What the system refuses (no room, no right to write), as an UpdateError that names the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        """Nothing to begin with."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Raises UpdateError in the place of OSError."""
        if isinstance(error, OSError):
            raise UpdateError(f"{error.filename or self._folder}: {error.strerror or error}") from error
