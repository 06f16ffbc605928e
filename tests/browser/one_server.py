"""One server for many tests: before each of them its home is as it was when it began."""

import contextlib
import shutil
import sqlite3
from pathlib import Path

from tests.browser.served import Served, serving

DATABASE = "coxa.sqlite3"
HOLDS_FILES = ("files", "inbox")  # what else of a home a test may write to


class OneServer:
    """It runs until a test wants another home to begin with, or has stopped it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.began_with: Path | None = None
        self.running: Served | None = None
        self._open = contextlib.ExitStack()

    def serving(self, home_before: Path) -> Served:
        """A server on a home that is a copy of that one; its link has not been used."""
        running = self.running
        if running and self.began_with == home_before and running.process.poll() is None:
            self._reset(running.home, home_before)
            return running
        return self._started(home_before)

    def stop(self) -> None:
        """Stop it, if it runs."""
        self.running = None
        self._open.close()

    def _started(self, home_before: Path) -> Served:
        self.stop()
        home = self.folder / "home"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(home_before, home)
        self.running = self._open.enter_context(serving(home))
        self.began_with = home_before
        _copy_database(home / DATABASE, self._unused)  # with the link, before anybody used it
        return self.running

    def _reset(self, home: Path, home_before: Path) -> None:
        _copy_database(self._unused, home / DATABASE)
        for name in HOLDS_FILES:
            shutil.rmtree(home / name, ignore_errors=True)
            shutil.copytree(home_before / name, home / name)

    @property
    def _unused(self) -> Path:
        return self.folder / DATABASE


def _copy_database(source: Path, target: Path) -> None:
    """SQLite writes it over the old one in one transaction, under the server's feet."""
    with (
        contextlib.closing(sqlite3.connect(source)) as read,
        contextlib.closing(sqlite3.connect(target, timeout=60)) as written,
    ):
        read.backup(written)
