"""Make a home ready for use: folder, key, Django, tables. Quick when nothing is to be done."""

import os
import secrets
from importlib.metadata import version
from pathlib import Path

import django

from coxa.actions.refusals import Refused
from coxa.store.home.databases import address_in
from coxa.store.home.folder import HOME_VARIABLE, Home, locate

_KEY_BYTES = 50
_SETTINGS = "coxa.store.settings"
_DISTRIBUTIONS = ("django", "django-tasks-db")  # they bring tables of their own
_MIGRATIONS = Path(__file__).parents[2] / "store" / "migrations"


def open_home(root: Path | None = None) -> Home:
    """The home at `root`, else at ``COXA_HOME``, else the platform's folder; made if missing.

    Raises OSError where the folder cannot be made or written, `Refused` where a newer program
    has changed its tables.
    """
    home = locate(root, os.environ)
    home.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    _make_private(home)
    _make_secret_key(home.secret_key)
    os.environ[HOME_VARIABLE] = str(home.root)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _SETTINGS)
    django.setup()
    _make_tables(home)
    return home


def _make_private(home: Home) -> None:
    """Folders for our eyes only; SQLite gives its side files the mode of the database."""
    for folder in (home.files, home.inbox, home.log):
        folder.mkdir(mode=0o700, exist_ok=True)
    if address_in(os.environ) is None:
        os.close(os.open(home.database, os.O_CREAT | os.O_RDWR, 0o600))


def _make_secret_key(path: Path) -> None:
    """Written whole and only once, even by two first commands at the same time."""
    if path.exists():
        return
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.write(secrets.token_urlsafe(_KEY_BYTES))
    try:
        os.link(draft, path)  # fails where another was first, and then that one holds
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        draft.replace(path)
    draft.unlink(missing_ok=True)


def _make_tables(home: Home) -> None:
    stamp = _stamp()
    if address_in(os.environ) is None and _stamped(home) == stamp:
        return
    from django.core.management import call_command  # noqa: PLC0415 - slow, and seldom needed

    with home.lock.open("w") as lock:
        _hold(lock.fileno())
        _must_not_be_newer(home)
        call_command("migrate", verbosity=0, interactive=False)
    home.schema_stamp.write_text(stamp, encoding="ascii")


def _must_not_be_newer(home: Home) -> None:
    from coxa.store.home.soundness import is_newer  # noqa: PLC0415 - needs Django to be set up

    if is_newer():
        raise Refused(f"{home.root} was last used by a newer Coxa; open it with that one.")


def _stamped(home: Home) -> str:
    try:
        full = home.database.stat().st_size > 0
        return home.schema_stamp.read_text(encoding="ascii") if full else ""
    except OSError:
        return ""


def _stamp() -> str:
    """Names the newest tables that this program brings."""
    ours = sorted(path.stem for path in _MIGRATIONS.glob("[0-9]*.py"))
    theirs = [f"{name}=={version(name)}" for name in _DISTRIBUTIONS]
    return "\n".join([*ours, *theirs])


def _hold(handle: int) -> None:
    """Wait for another first command; freed when the file is closed."""
    try:
        import fcntl  # noqa: PLC0415 - not on every platform
    except ImportError:
        return
    fcntl.flock(handle, fcntl.LOCK_EX)
