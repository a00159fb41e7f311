"""Fetching one file: whole or not at all, going on where an earlier attempt broke off.

Bytes are kept in `<name>.part`, beside it `<name>.part.json` with the mark (ETag, date of change) of the file that they
are a part of: only what still has the same mark is gone on with. No redirect is followed: a file that has moved is for
a person to look at.
"""

import http.client
import json
import os
import socket
import urllib.error
import urllib.request
from collections.abc import Callable
from email.message import Message
from pathlib import Path
from typing import Any, NamedTuple

from careercli import __version__
from careercli.update.addresses import Address
from careercli.update.content import check
from careercli.update.errors import UpdateError

SILENCE = 60.0
"""Seconds without a byte after which a server counts as gone."""

ATTEMPTS = 3
"""How often a broken connection is taken up again."""

_CHUNK = 1 << 16

Told = Callable[[int, int], None]
"""Told how many bytes are there, and of how many (0 where the server does not say)."""


class Offer(NamedTuple):
    """What a server says of a file without sending it."""

    size: int
    changed: str


class _BrokenError(Exception):
    """The connection broke: it may be taken up again."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> None:
        """None: the answer itself is the error."""


def fetch(address: Address, folder: Path, contact: str, told: Told) -> Path:
    """Fetch a file into a folder, unless it is there. Raises UpdateError, which says what came instead, and OSError."""
    target = folder / address.save
    if target.exists():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{address.save}.part"
    for attempt in range(1, ATTEMPTS + 1):
        try:
            _receive(address, part, contact, told)
            break
        except _BrokenError as broken:
            if attempt == ATTEMPTS:
                kept = f"; {part.stat().st_size:,} bytes are kept, the next time goes on there" if part.exists() else ""
                raise UpdateError(f"{address.url}: {broken}{kept}") from broken
    try:
        check(part, address)
    except UpdateError:
        _discard(part)
        raise
    part.replace(target)
    _mark_of(part).unlink(missing_ok=True)
    return target


def ask(address: Address, contact: str) -> Offer | None:
    """What a server says of a file; None where it has none (404). Raises UpdateError."""
    try:
        with _opened(_request(address, contact, method="HEAD")) as answer:
            return Offer(_number(answer.headers.get("Content-Length")), answer.headers.get("Last-Modified", ""))
    except urllib.error.HTTPError as error:
        with error:
            if error.code == 404:
                return None
            raise _refused(address, error) from error
    except (OSError, http.client.HTTPException) as error:
        raise UpdateError(f"{address.url}: {_reason(error)}") from error


def _receive(address: Address, part: Path, contact: str, told: Told) -> None:
    """Fetch what is missing of a file. Raises _BrokenError where it may be gone on with, UpdateError where not."""
    have, mark = _kept(part, address)
    request = _request(address, contact)
    if have:
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", mark)
    try:
        with _opened(request) as answer:
            _save(answer, part, have, address, told)
    except urllib.error.HTTPError as error:
        with error:
            if error.code == 416 and have:  # nothing is left, or the file is another one: the check tells
                _discard(part)
                raise _BrokenError("the server does not go on where it broke off") from error
            raise _refused(address, error) from error
    except (TimeoutError, urllib.error.URLError, http.client.HTTPException, ConnectionError) as error:
        raise _BrokenError(_reason(error)) from error


def _save(answer: Any, part: Path, have: int, address: Address, told: Told) -> None:
    headers: Message = answer.headers
    if answer.status == 206 and have:
        if not (headers.get("Content-Range") or "").startswith(f"bytes {have}-"):
            _discard(part)
            raise _BrokenError("the server goes on at another place than was asked")
    elif answer.status == 200:
        have = 0
        _discard(part)
    else:
        raise UpdateError(f"{address.url}: the server answered {answer.status} instead of a file")
    length = _number(headers.get("Content-Length"))
    total = have + length if length else 0
    _check_size(address, total)
    mark = headers.get("ETag") or headers.get("Last-Modified") or ""
    if mark and not mark.startswith("W/"):  # a weak mark does not promise the same bytes
        _mark_of(part).write_text(json.dumps({"url": address.url, "mark": mark}), encoding="utf-8")
    received = 0
    with part.open("ab" if have else "wb") as file:
        while chunk := answer.read1(_CHUNK):
            file.write(chunk)
            received += len(chunk)
            _check_size(address, have + received, part)
            told(have + received, total)
        file.flush()
        os.fsync(file.fileno())
    if length and received < length:
        raise _BrokenError(f"truncated: {have + received:,} of {total:,} bytes came")


def _check_size(address: Address, size: int, part: Path | None = None) -> None:
    if size > address.largest:
        if part:
            _discard(part)
        raise UpdateError(
            f"{address.url}: is larger than such a file may be ({address.largest:,} bytes); nothing of it is kept"
        )


def _kept(part: Path, address: Address) -> tuple[int, str]:
    """How many bytes an earlier attempt left and the mark of their file; 0 where they cannot be gone on with."""
    try:
        said = json.loads(_mark_of(part).read_text(encoding="utf-8"))
        if said["url"] == address.url and said["mark"] and (size := part.stat().st_size):
            return size, str(said["mark"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    _discard(part)
    return 0, ""


def _discard(part: Path) -> None:
    part.unlink(missing_ok=True)
    _mark_of(part).unlink(missing_ok=True)


def _mark_of(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


def _request(address: Address, contact: str, method: str = "GET") -> urllib.request.Request:
    headers = {
        "User-Agent": f"careercli/{__version__} ({contact})",
        "Accept-Encoding": "identity",
        "Accept": "*/*",
    }
    return urllib.request.Request(address.url, headers=headers, method=method)


def _opened(request: urllib.request.Request) -> Any:
    return urllib.request.build_opener(_NoRedirect).open(request, timeout=SILENCE)


def _refused(address: Address, error: urllib.error.HTTPError) -> UpdateError:
    """What an answer that is no file means."""
    code = error.code
    if code in (301, 302, 303, 307, 308):
        where = "".join(char for char in error.headers.get("Location", "") if char.isprintable())[:200]
        said = f"redirects to {where or 'nowhere'}; it is not followed: look there, or mend addresses.toml"
    elif code == 403:
        said = "the server refuses (403): it turns programs away; fetch the file with a browser and use career data add"
    elif code == 404:
        said = "there is no such file (404): not published yet, or moved"
    elif code == 429:
        wait = "".join(char for char in error.headers.get("Retry-After", "") if char.isprintable())[:40]
        said = f"the server asks to come more seldom (429){f', again after {wait} seconds' if wait else ''}"
    elif code >= 500:
        said = f"the server is in trouble ({code}); try again later"
    else:
        said = f"the server answered {code} instead of a file"
    return UpdateError(f"{address.url}: {said}")


def _reason(error: BaseException) -> str:
    """Why a connection failed, in words."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError | socket.timeout):
        return "nothing came any more, and the connection was given up"
    if isinstance(error, http.client.IncompleteRead):
        return "truncated: the connection ended early"
    if isinstance(cause, socket.gaierror):
        return "the server cannot be found: is there a connection?"
    if isinstance(cause, OSError):
        return f"the connection failed ({cause.strerror or cause})"
    return f"the server does not speak HTTP as it should ({type(error).__name__})"


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 16 else 0
