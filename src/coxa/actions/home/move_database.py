"""A home's tables from SQLite to PostgreSQL and back. The original files stay where they are."""

import os
from collections.abc import Mapping
from pathlib import Path

from django.db import Error

from coxa.actions.refusals import Refused
from coxa.store.home.databases import BadDatabaseError, address_in, database
from coxa.store.home.folder import Home
from coxa.store.home.moving import move_rows

SQLITE = "sqlite"
_ASIDE = "coxa-before-move.sqlite3"


def move_database(home: Home, to: str, environment: Mapping[str, str] | None = None) -> int:
    """Copy every row to `to`, ``sqlite`` or a PostgreSQL address; returns how many.

    From then on the address in ``DATABASE_URL`` decides. The SQLite file that was left is set
    aside under another name. Raises `Refused`.
    """
    here = address_in(os.environ if environment is None else environment)
    if (to == SQLITE) == (here is None):
        raise Refused("The home keeps its tables there already.")
    try:
        target = database(home, None if to == SQLITE else to)
        moved = move_rows(target)
    except BadDatabaseError as error:
        raise Refused(str(error)) from error
    except Error as error:
        raise Refused("That database does not answer, or does not take the tables.") from error
    if to != SQLITE:
        _set_aside(home)
    return sum(moved.values())


def _set_aside(home: Home) -> None:
    """So that a start without the address does not quietly show the runs of long ago."""
    from django.db import connection  # noqa: PLC0415 - must be closed before the file is moved

    connection.close()
    for name in ("", "-wal", "-shm"):
        left = Path(f"{home.database}{name}")
        if left.exists():
            left.replace(home.root / f"{_ASIDE}{name}")
    home.schema_stamp.unlink(missing_ok=True)
