"""A server on this machine that serves official files, or misbehaves as it is told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Behave = Callable[["Handler", bytes], None]
"""What is done instead of sending a file, given its bytes."""


class Handler(BaseHTTPRequestHandler):
    """Sends the files of a folder by their names."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2].partition("?")[0]
        path = self.server.folder / name
        self.server.asked.append((name, self.headers.get("Range"), self.headers.get("User-Agent", "")))
        content = path.read_bytes() if path.is_file() else None
        misbehave = self.server.misbehave.get(name)
        if misbehave:
            misbehave(self, content or b"")
            self.close_connection = True
        elif content is None:
            self.refuse(404)
        else:
            self.send(content)

    def do_HEAD(self) -> None:
        path = self.server.folder / self.path.rpartition("/")[2].partition("?")[0]
        if not path.is_file():
            self.refuse(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(path.stat().st_size))
        self.end_headers()

    def refuse(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send(self, content: bytes, upto: int | None = None, mark: str = '"one"', **headers: str) -> None:
        """The file or the rest of it that was asked for; only so many bytes of it where `upto` says."""
        asked = self.headers.get("Range")
        start = 0
        if asked and self.headers.get("If-Range") == mark:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        usual = {"Content_Length": str(len(content) - start), "ETag": mark}
        for name, value in (usual | headers).items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content[start : len(content) if upto is None else max(upto, start)])
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """The server with what it serves, and what it was asked for."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.misbehave: dict[str, Behave] = {}
        self.asked: list[tuple[str, str | None, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is none."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server at work."""
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
