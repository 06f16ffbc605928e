"""A real `coxa serve` on a home of its own, and Debian's Chromium before it."""

import contextlib
import itertools
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import IO
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Playwright, Request

COXA = Path(sys.executable).parent / "coxa"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]
WAIT_S = 60  # a noisy machine is slow; only what hangs must fail
# Below what the system hands out, a range for each test process.
FIRST_PORT, PORTS_EACH, WORKERS = 20000, 1500, 8
_PORTS = itertools.count(os.getpid())


@dataclass(frozen=True)
class Served:
    """`base` has no slash at its end; `link` signs in once."""

    base: str
    link: str
    home: Path
    process: "subprocess.Popen[str]"


def said(home: Path, *words: str, text: str = "") -> str:
    """What `coxa` answers in a shell, on a home."""
    left_out = {"DJANGO_SETTINGS_MODULE", "COXA_HOME"}
    clean = {name: value for name, value in os.environ.items() if name not in left_out}
    command = [str(COXA), "--home", str(home), *words]
    done = subprocess.run(
        command, input=text, text=True, check=True, capture_output=True, env=clean
    )
    return done.stdout


@contextlib.contextmanager
def serving(home: Path, *options: str, port: int | None = None) -> Iterator[Served]:
    """Start it as a runner would, and stop it as Ctrl-C does."""
    wanted = str(port or some_port())
    command = [str(COXA), "--home", str(home), "serve", "--port", wanted, *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    environment.pop("COXA_HOME", None)
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )
    try:
        link = _link(process)
        yield Served(link.split("/enter")[0], link, home, process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=WAIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


def some_port() -> int:
    """A free port that no other test process, nor any outgoing connection, picks meanwhile."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = FIRST_PORT + worker % WORKERS * PORTS_EACH
    for _ in range(PORTS_EACH):
        port = first + next(_PORTS) % PORTS_EACH
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError(f"no port is free from {first} on")


def _link(process: "subprocess.Popen[str]") -> str:
    lines: Queue[str] = Queue()
    assert process.stdout is not None
    out = process.stdout
    threading.Thread(target=_copy, args=(out, lines), daemon=True).start()
    said = []
    with contextlib.suppress(Empty):
        while True:
            said.append(lines.get(timeout=WAIT_S))
            found = re.search(r"https?://\S+/enter\?token=\S+", said[-1])
            if found:
                return found[0]
    raise AssertionError(f"no address was printed: {said}")


def _copy(out: IO[str], lines: "Queue[str]") -> None:
    for line in out:
        lines.put(line)


def chromium(playwright: Playwright) -> Browser:
    """The one on PATH; `make test` installs it where it may."""
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    assert path, "The browser tests need Chromium: apt-get install chromium"
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


class Requests:
    """Every request of every page of a context."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.base = urlsplit(base)
        self.seen: list[str] = []
        context.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.seen.append(request.url)

    def elsewhere(self) -> list[str]:
        """The ones that went to another host."""
        return [url for url in self.seen if not self._ours(url)]

    def _ours(self, url: str) -> bool:
        parts = urlsplit(url)
        if parts.scheme in {"data", "blob", "about"}:
            return True
        return (parts.scheme, parts.netloc) == (self.base.scheme, self.base.netloc)
