"""Each home is opened by a process of its own, as the program does."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

OPEN = "from coxa.actions.home.open_home import open_home; open_home()"


def opened(home, code=OPEN):
    names = {key: value for key, value in os.environ.items() if not key.startswith("COXA_")}
    environment = {**names, "COXA_HOME": str(home)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_fresh_home_is_private_and_opens_again_with_its_key(tmp_path):
    home = tmp_path / "deep" / "home"
    first = opened(home)
    assert first.returncode == 0, first.stderr
    assert mode(home) == 0o700
    assert mode(home / "secret.key") == 0o600
    assert mode(home / "coxa.sqlite3") == 0o600
    key = (home / "secret.key").read_text()
    assert len(key) >= 50
    assert opened(home).returncode == 0
    assert (home / "secret.key").read_text() == key


def test_two_homes_have_two_keys(tmp_path):
    keys = []
    for name in ("one", "two"):
        assert opened(tmp_path / name).returncode == 0
        keys.append((tmp_path / name / "secret.key").read_text())
    assert keys[0] != keys[1]


def test_two_first_commands_at_once_both_succeed(tmp_path):
    code = f"{OPEN}\nfrom coxa.actions.access.owner import owner_id\n"
    code += "from datetime import UTC, datetime\nprint(owner_id(datetime.now(UTC)))"
    names = {key: value for key, value in os.environ.items() if not key.startswith("COXA_")}
    names.pop("DJANGO_SETTINGS_MODULE", None)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            env={**names, "COXA_HOME": str(tmp_path / "home")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert said[0][0] == said[1][0]


def test_a_home_of_a_newer_program_is_left_alone(tmp_path):
    assert opened(tmp_path).returncode == 0
    with closing(sqlite3.connect(tmp_path / "coxa.sqlite3")) as tables, tables:
        tables.execute(
            "insert into django_migrations (app, name, applied)"
            " values ('store', '9999_what_is_not_yet_known', '2031-01-01')"
        )
    (tmp_path / "schema.stamp").write_text("9999_what_is_not_yet_known")
    again = opened(tmp_path)
    assert again.returncode != 0
    assert "newer Coxa" in again.stderr
    assert (tmp_path / "schema.stamp").read_text() == "9999_what_is_not_yet_known"


def test_a_broken_database_is_named_with_the_way_out(tmp_path):
    (tmp_path / "coxa.sqlite3").write_text("rubbish" * 1000)
    said = opened(tmp_path, "from coxa.interfaces.cli.main import main; exit(main(['today']))")
    assert said.returncode == 2
    assert "coxa.sqlite3" in said.stderr
    assert "restore" in said.stderr
    assert said.stderr.count("\n") == 1
