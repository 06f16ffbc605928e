"""A database inside an archive, copied to a file of ours and opened without trusting it."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from coxa.readers.bundle import Bundle, spooled
from coxa.readers.limits import MAX_DATABASE_BYTES
from coxa.readers.outcome import Unreadable

SQLITE_MAGIC = b"SQLite format 3\x00"

# A hostile view may count for ever; reading the largest real tables takes about a tenth of this.
_MOST_STEPS = 2_000
_STEP_OPCODES = 1_000_000

Rows = Iterator[tuple[Any, ...]]


class Tables:
    """Tables by the columns that are wanted; what is not there is None, what is no table empty."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def has(self, table: str) -> bool:
        """Whether there is such a table; a view is none."""
        found = self._connection.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
        )
        return found.fetchone() is not None

    def rows(self, table: str, columns: Sequence[str]) -> Rows:
        """All rows, each with a value for every column; raises `Unreadable` for a damaged table."""
        if not self.has(table):
            return
        there = {row[1] for row in self._connection.execute(f'PRAGMA table_info("{table}")')}
        wanted = ", ".join(f'"{name}"' if name in there else "NULL" for name in columns)
        try:
            # Both names are ours, never the file's.
            yield from self._connection.execute(f'SELECT {wanted} FROM "{table}"')  # noqa: S608
        except sqlite3.Error as error:
            raise Unreadable("A table of this database is damaged.") from error


@contextmanager
def opened(bundle: Bundle, name: str) -> Iterator[Tables]:
    """The database of a member; raises `Unreadable` where it is none."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        with copy.open("wb") as out:
            spooled(bundle, name, MAX_DATABASE_BYTES, out)
        try:
            with closing(_connected(copy)) as connection:
                yield Tables(connection)
        except sqlite3.Error as error:
            raise Unreadable("This database is damaged and could not be opened.") from error


def _connected(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)
    steps = iter(range(_MOST_STEPS))
    connection.set_progress_handler(lambda: next(steps, None) is None, _STEP_OPCODES)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA query_only = ON")
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection
