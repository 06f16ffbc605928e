"""A runner, another one, and a home that is gone after the test."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

# Machines are noisy: no test fails for its time.
hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


# A file is one piece of work for a test process: the long ones begin, so none runs on alone.
LONG = ("browser", "web/test_serve.py", "web/test_behind_tls.py", "cli/test_program.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that start servers and browsers come first, else the order stays."""
    here = Path(__file__).parent
    items.sort(key=lambda item: not item.path.relative_to(here).as_posix().startswith(LONG))


def pytest_unconfigure() -> None:
    """The throw-away home of this process goes with it."""
    from tests.settings import HOME

    rmtree(HOME, ignore_errors=True)


DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 6, 16, 10, 0, tzinfo=UTC)  # a Tuesday


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def home(tmp_path: Path, settings: Any) -> Any:
    """A home of its own; files and inbox lie in it."""
    from coxa.store.home.folder import Home

    made = Home(tmp_path / "home")
    for folder in (made.root, made.files, made.inbox, made.log):
        folder.mkdir()
    made.secret_key.write_text("only-for-tests", encoding="ascii")
    settings.COXA_HOME = made
    return made


@pytest.fixture
def runner(db: None, home: Any) -> int:
    """The owner of the home."""
    from coxa.actions.access.owner import owner_id

    return owner_id(NOW)


@pytest.fixture
def other(runner: int) -> int:
    """Somebody else on the same machine."""
    from django.contrib.auth.models import User

    from coxa.store.models import Runner

    user = User.objects.create_user("somebody-else")
    return Runner.objects.create(user=user, created_at=NOW).pk
