"""The folder that holds everything of one Coxa: database, key, original files, log."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coxa.store.refused import Refused

HOME_VARIABLE = "COXA_HOME"


@dataclass(frozen=True)
class Home:
    """Where things lie below `root`. Nothing is made here."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file, unless a PostgreSQL address is set."""
        return self.root / "coxa.sqlite3"

    @property
    def secret_key(self) -> Path:
        """The key that signs sessions; readable by its owner alone."""
        return self.root / "secret.key"

    @property
    def files(self) -> Path:
        """Original files, named by their SHA-256."""
        return self.root / "files"

    @property
    def inbox(self) -> Path:
        """Uploads that wait for the worker."""
        return self.root / "inbox"

    @property
    def log(self) -> Path:
        """Traces of our own errors; no health data."""
        return self.root / "log"

    @property
    def schema_stamp(self) -> Path:
        """Says which tables the database has, so that start-up need not ask it."""
        return self.root / "schema.stamp"

    @property
    def lock(self) -> Path:
        """Held while a home is being set up."""
        return self.root / "setup.lock"


def locate(given: Path | None, environment: Mapping[str, str]) -> Home:
    """The home given by hand, else by ``COXA_HOME``, else the platform's user data folder.

    Raises `Refused` for the folder of somebody unknown, as in ``~nobody/coxa``.
    """
    if given is not None:
        return Home(_expanded(given))
    if environment.get(HOME_VARIABLE):
        return Home(_expanded(Path(environment[HOME_VARIABLE])))
    from platformdirs import user_data_path  # noqa: PLC0415 - only where no home is named

    return Home(user_data_path("coxa", appauthor=False))


def _expanded(folder: Path) -> Path:
    try:
        return folder.expanduser().absolute()
    except RuntimeError as error:  # ~somebody whom this machine does not know
        raise Refused(f"There is no folder {folder}: nobody here has that name.") from error
