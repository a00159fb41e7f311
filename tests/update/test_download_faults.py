"""Whatever a server does instead of sending a file: it is named for what it is, and the data in use stay."""

import io
import socket
import struct
import zipfile
from collections.abc import Iterator

import pytest

from careercli.update import child, download, steps
from careercli.update.addresses import read_addresses
from tests.update.conftest import World, already_made
from tests.update.server import Handler, Server, serving

pytestmark = pytest.mark.xdist_group("update")

NAME = "oesm26st.zip"


@pytest.fixture
def server(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server of the publishers', asked instead of theirs; whatever comes is taken for May 2026."""
    with serving(world.packed) as found:

        def there(path):
            files = read_addresses(path)["oews"]
            return {"oews": tuple(file._replace(url=found.address + file.save, largest=3_000_000) for file in files)}

        monkeypatch.setattr(steps, "read_addresses", there)
        monkeypatch.setattr(child, "make", already_made(world.prepared))
        monkeypatch.setattr(download, "SILENCE", 0.15)
        yield found


def archive(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members:
            opened.writestr(name, content)
    return packed.getvalue()


def reset(handler: Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def half(handler: Handler, content: bytes) -> None:
    handler.send(content, upto=len(content) // 2)


def reset_half_way(handler: Handler, content: bytes) -> None:
    half(handler, content)
    reset(handler)


def chunks_cut(handler: Handler, content: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"%x\r\n" % 5000 + content[:5000] + b"\r\n%x\r\nab" % 5000)


def stalled(handler: Handler, content: bytes) -> None:
    handler.send(content, upto=100)
    handler.wfile.flush()
    handler.connection.recv(1)  # until the other side gives up


def endless(handler: Handler, content: bytes) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(4):
        handler.wfile.write(bytes(1_000_000))


def bad_checksum(content: bytes) -> bytes:
    at = len(content) // 2
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def locked(content: bytes) -> bytes:
    """With the bit of the directory of the archive that says that a password is needed."""
    at = content.rindex(b"PK\x01\x02") + 8
    return content[:at] + b"\x01" + content[at + 1 :]


def bomb(content: bytes) -> bytes:
    at = content.rindex(b"PK\x01\x02") + 24
    return content[:at] + (2_000_000_000).to_bytes(4, "little") + content[at + 4 :]


PAGE = b"\n<!DOCTYPE html><html><head><title>Access Denied</title></head></html>"

FAULTS = {
    "403": (lambda handler, _: handler.refuse(403), "refuses (403)"),
    "404": (lambda handler, _: handler.refuse(404), "no such file (404)"),
    "410": (lambda handler, _: handler.refuse(410), "answered 410"),
    "429": (lambda handler, _: handler.refuse(429, Retry_After="120"), "again after 120 seconds"),
    "500": (lambda handler, _: handler.refuse(500), "in trouble (500)"),
    "503": (lambda handler, _: handler.refuse(503), "in trouble (503)"),
    "204": (lambda handler, _: handler.refuse(204), "answered 204"),
    "redirect": (lambda handler, _: handler.refuse(302, Location="https://example.org/x"), "redirects to https://exam"),
    "redirect loop": (lambda handler, _: handler.refuse(301, Location=handler.path), "redirects to /oesm26st.zip"),
    "block page": (lambda handler, _: handler.send(PAGE), "a web page (“Access Denied”) instead of a zip"),
    "page called a zip": (lambda handler, _: handler.send(PAGE, Content_Type="application/zip"), "a web page"),
    "empty": (lambda handler, _: handler.send(b""), "the file is empty"),
    "no zip": (lambda handler, _: handler.send(b"a,b,c\n" * 9), "no whole archive"),
    "truncated": (half, "truncated"),
    "chunks cut off": (chunks_cut, "truncated"),
    "cut by the server": (lambda handler, content: handler.send(content[:-500]), "no whole archive"),
    "length too short": (
        lambda handler, content: handler.send(content, Content_Length=str(len(content) - 300)),
        "no whole archive",
    ),
    "length is no number": (
        lambda handler, content: handler.send(content[:-9], Content_Length="many"),
        "no whole archive",
    ),
    "too large, as it says": (
        lambda handler, content: handler.send(content, Content_Length="99000000000"),
        "larger than such a file may be",
    ),
    "too large, without a word": (endless, "larger than such a file may be"),
    "damaged": (lambda handler, content: handler.send(bad_checksum(content)), "damaged"),
    "locked": (lambda handler, content: handler.send(locked(content)), "locked with a password"),
    "bomb": (lambda handler, content: handler.send(bomb(content)), "more than any official file"),
    "other things in it": (lambda handler, _: handler.send(archive(("x.exe", b"MZ"))), "holds no official files"),
    "wrong year": (
        lambda handler, _: handler.send(archive(("oesm25st/state_M2025_dl.xlsx", b"PK"))),
        "another vintage",
    ),
    "leads out": (lambda handler, _: handler.send(archive(("../../evil_M2026_dl.xlsx", b"PK"))), "another vintage"),
    "reset": (lambda handler, _: reset(handler), "the connection failed"),
    "reset half-way": (reset_half_way, "the connection failed"),
    "stalled": (stalled, "nothing came any more"),
    "no HTTP": (lambda handler, _: handler.wfile.write(b"220 ftp ready\r\n"), "does not speak HTTP"),
    "a part unasked": (lambda handler, _: handler.refuse(206), "answered 206"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_comes_instead_is_named_and_changes_nothing(world: World, server: Server, fault: str) -> None:
    misbehave, words = FAULTS[fault]
    server.misbehave[NAME] = misbehave
    outcome = world.career("data", "update", "--only", "oews")
    assert (outcome.status, outcome.stdout) == (3, "")
    assert words in outcome.stderr, outcome.stderr
    assert NAME in outcome.stderr
    assert outcome.stderr.count("\n") == 1, outcome.stderr
    assert not (world.home / "in-use").exists()
    assert not list(world.home.rglob("evil*"))
    assert world.generation(ask=False) == "old"


def test_a_server_that_is_not_there(world: World, server: Server) -> None:
    server.server_close()
    outcome = world.career("data", "update", "--only", "oews")
    assert (outcome.status, "the connection failed" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


def test_all_that_is_fetched_is_put_in_use_and_says_whom_to_write_to(world: World, server: Server) -> None:
    outcome = world.career("data", "update", "--only", "oews")
    assert outcome.status == 0, outcome.stderr
    assert [name for name, _, _ in server.asked] == ["oesm26nat.zip", NAME, "oesm26ma.zip", "oesm26in4.zip"]
    assert {agent for _, _, agent in server.asked} == {"careercli/0.1.0 (tester@example.org)"}
    assert world.generation() == "new"
    assert not (world.home / "downloads").exists()


@pytest.mark.parametrize("second", ["goes on", "has another file", "cannot go on", "goes on elsewhere"])
def test_a_broken_download_goes_on_where_it_broke_off(world: World, server: Server, second: str) -> None:
    server.misbehave[NAME] = half
    assert "are kept" in world.career("data", "update", "--only", "oews").stderr
    kept = (world.home / "downloads" / "oews" / f"{NAME}.part").stat().st_size
    assert kept > 0
    server.asked.clear()
    tries = []

    def answer(handler: Handler, content: bytes) -> None:
        tries.append(handler.headers.get("Range"))
        if second == "cannot go on" and len(tries) == 1:
            handler.refuse(416)
        elif second == "goes on elsewhere" and len(tries) == 1:
            handler.send(content, Content_Range="bytes 1-2/3")
        else:
            handler.send(content, mark='"two"' if second == "has another file" else '"one"')

    server.misbehave[NAME] = answer
    outcome = world.career("data", "update", "--only", "oews")
    assert outcome.status == 0, outcome.stderr
    assert tries[0] == f"bytes={kept}-"
    assert [name for name, _, _ in server.asked if name != NAME] == ["oesm26ma.zip", "oesm26in4.zip"]
    assert world.generation(ask=False) == "new"


def test_a_connection_that_breaks_once_is_taken_up_again_at_once(world: World, server: Server) -> None:
    broke: list[str] = []

    def once(handler: Handler, content: bytes) -> None:
        if broke:
            handler.send(content)
        else:
            broke.append("")
            reset_half_way(handler, content)

    server.misbehave[NAME] = once
    assert world.career("data", "update", "--only", "oews").status == 0
    assert world.generation(ask=False) == "new"


def test_a_clock_that_was_set_back_asks_for_what_there_is_no_more(
    world: World, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "today", lambda: steps.date(2001, 1, 1))
    outcome = world.career("data", "update", "--only", "oews")
    assert (outcome.status, "oesm99nat.zip" in outcome.stderr) == (3, True)
    assert world.generation(ask=False) == "old"


@pytest.mark.parametrize(
    ("contact", "words"), [("", "whom to write to"), ("nobody", "no e-mail address"), ("a@b\r\nX: y", "no e-mail")]
)
def test_without_somebody_to_write_to_nothing_is_fetched(
    world: World, server: Server, contact: str, words: str
) -> None:
    for options in ((), ("--check",)):
        outcome = world.run("data", "update", *options, CAREER_CONTACT=contact)
        assert (outcome.status, outcome.stdout, words in outcome.stderr) == (2, "", True), outcome.stderr
    assert server.asked == []


def test_check_asks_and_fetches_nothing(world: World, server: Server) -> None:
    outcome = world.career("data", "update", "--check", "--only", "oews", "--format", "csv")
    assert outcome.status == 0, outcome.stderr
    assert [line.split(",")[4:7:2] for line in outcome.stdout.splitlines()[1:5]] == [["True", "True"]] * 4
    assert server.asked == []
    assert not (world.home / "in-use").exists()


def test_a_dry_run_opens_no_connection(world: World, server: Server) -> None:
    outcome = world.run("data", "update", "--dry-run", "--only", "oews")
    assert (outcome.status, "no connection was opened" in outcome.stdout) == (0, True)
    assert server.asked == []
