"""A whole copy of the SQLite database at one instant, while others may go on writing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from coxa.store.refused import Refused


def copy_database(target: Path) -> None:
    """Raises `Refused` on PostgreSQL, which has tools of its own."""
    if connection.vendor != "sqlite":
        raise Refused("This home keeps its tables in PostgreSQL; back them up with pg_dump.")
    source = sqlite3.connect(f"{Path(connection.settings_dict['NAME']).as_uri()}?mode=ro", uri=True)
    copy = sqlite3.connect(target)
    with closing(source), closing(copy):
        source.backup(copy)
