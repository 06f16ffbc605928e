"""Whether the tables are whole, and ours to change."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.db.migrations.loader import MigrationLoader

_OURS = "store"  # the label of the one app
_WHOLE = "ok"


def is_whole(database: Path) -> bool:
    """Whether this SQLite file can be read through and holds tables of ours."""
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as tables:
            (said,) = tables.execute("pragma quick_check(1)").fetchone()
            tables.execute("select 1 from django_migrations").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(said == _WHOLE)


def is_newer() -> bool:
    """Whether a later program has changed the tables in a way that this one does not know."""
    loader = MigrationLoader(connection)
    known = [name for app, name in loader.disk_migrations if app == _OURS]
    applied = [name for app, name in loader.applied_migrations if app == _OURS]
    return max(applied, default="") > max(known)
