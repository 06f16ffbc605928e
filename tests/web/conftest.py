"""Browsers without a screen: signed in, a stranger, and somebody else's."""

import importlib
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.conftest import NOW


def signed_in(runner_id: int, **options: Any) -> Client:
    """A browser that opened the printed link."""
    from coxa.actions.access.sign_in import issue_token
    from coxa.interfaces.http import who

    client = Client(raise_request_exception=False, **options)
    client.get("/enter", {"token": issue_token(runner_id, who.now())})
    return client


@pytest.fixture(autouse=True)
def clock_is_read_first() -> None:
    """Modules that take `now` by name take the real one, before a test sets the clock."""
    importlib.import_module("coxa.interfaces.web.who")


@pytest.fixture
def june(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the pages stands at NOW."""
    from coxa.interfaces.http import who

    monkeypatch.setattr(who, "now", lambda: NOW)


@pytest.fixture
def me(runner: int) -> Client:
    return signed_in(runner)


@pytest.fixture
def strict(runner: int) -> Client:
    """As `me`, with the CSRF check that test clients leave out."""
    return signed_in(runner, enforce_csrf_checks=True)


@pytest.fixture
def stranger(runner: int) -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def somebody_else(other: int) -> Client:
    return signed_in(other)


@pytest.fixture
def my_run(runner: int) -> int:
    """A real run with samples; its activity id."""
    from coxa.actions.importing.import_files import import_files

    file = Path(__file__).parent.parent / "data" / "run_garmin.tcx"
    (line,) = import_files(runner, [file], NOW, jobs=1)
    assert line.activity is not None
    return line.activity


@pytest.fixture(autouse=True)
def no_phones(monkeypatch: Any) -> None:
    """As after a start without --lan."""
    for name in ("COXA_LAN_ADDRESS", "COXA_LAN_BY_SWITCH", "COXA_HOSTS"):
        monkeypatch.delenv(name, raising=False)
