"""What a file that was fetched is: what it should be, or what it is instead, in words."""

import json
import re
import zipfile
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812

from careercli.update.addresses import Address
from careercli.update.errors import UpdateError

MOST_FILES = 500
LARGEST = 1 << 30
"""Of an archive: the files in it, and the bytes that they expand to; O*NET has 40, pay by area expands to 60 MB."""

_START = 4096
_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|script|!--)", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]*>\s*([^<]{1,120})", re.IGNORECASE)
_BY_HAND = "open {} in a browser, save the file and use: career data add FILE"


def check(path: Path, address: Address) -> None:
    """Raises UpdateError where a file is not of the kind that it should be, or not whole."""
    with path.open("rb") as file:
        start = file.read(_START)
    if not start:
        raise UpdateError(f"{address.url}: the file is empty")
    if _PAGE.match(start):
        title = _TITLE.search(start)
        named = f" (“{' '.join(title[1].decode(errors='replace').split())}”)" if title else ""
        raise UpdateError(
            f"{address.url}: the server sent a web page{named} instead of a {address.kind} file, as it does to "
            f"programs that it turns away; {_BY_HAND.format(address.url)}"
        )
    if address.kind in ("zip", "xlsx"):
        check_archive(path, f"{address.url}:")
    elif address.kind == "json":
        _check_json(path, address)
    elif b"\0" in start:
        raise UpdateError(f"{address.url}: is no text, as a csv file is")


def check_archive(path: Path, named: str) -> None:
    """Raises UpdateError where a file is no archive, damaged, locked or far too large; `named` begins the message."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > MOST_FILES or sum(member.file_size for member in members) > LARGEST:
                raise UpdateError(f"{named} expands to more than any official file ({len(members)} files)")
            if any(member.flag_bits & 1 for member in members):
                raise UpdateError(f"{named} is locked with a password")
            damaged = archive.testzip()
    except (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, ValueError, OverflowError) as error:
        raise UpdateError(f"{named} is no whole archive ({error}); it is fetched anew the next time") from error
    if damaged:
        raise UpdateError(f"{named} is damaged at {damaged}; it is fetched anew the next time")


def _check_json(path: Path, address: Address) -> None:
    try:
        json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise UpdateError(f"{address.url}: is no JSON ({error})") from error


def pages_of(path: Path) -> int:
    """How many pages there are, as the first one says; 1 where it does not."""
    page = json.loads(path.read_bytes())
    pager = page.get("pager") if isinstance(page, dict) else None
    total = pager.get("total_pages") if isinstance(pager, dict) else None
    return int(total) if isinstance(total, int | str) and str(total).isdigit() else 1
