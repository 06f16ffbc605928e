"""The program in this process, on the test database; what it says is read back."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from coxa.interfaces.cli.main import main


@dataclass(frozen=True)
class Said:
    """Exit status, and what was written."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The JSON objects on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def one(self) -> dict[str, Any]:
        """The only one."""
        (form,) = self.lines
        return form


Coxa = Callable[..., Said]


@pytest.fixture
def coxa(
    runner: int, home: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Coxa:
    """Call a command as from the shell."""
    from coxa.actions.home import open_home

    monkeypatch.setattr(open_home, "_make_tables", lambda _home: None)
    monkeypatch.setenv("COXA_HOME", str(home.root))

    def call(*words: str | int) -> Said:
        try:
            status = main([str(word) for word in words])
        except SystemExit as left:  # argparse leaves by itself
            status = int(left.code or 0)
        out, err = capsys.readouterr()
        return Said(status, out, err)

    return call
