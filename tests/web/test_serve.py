"""`coxa serve` as a whole process."""

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from coxa.interfaces.web.network import answers, free_port
from coxa.interfaces.web.standing_at import StandingAt, keep_place
from coxa.store.home.folder import Home
from tests.browser.served import COXA, said, serving


def workers_of(home: Path) -> list[str]:
    """Worker processes of that home, by the environment that they were given."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if b"coxa.interfaces.worker" in (entry / "cmdline").read_bytes() and (
                f"COXA_HOME={home}".encode() in (entry / "environ").read_bytes()
            ):
                found.append(entry.name)
    return found


def gone(home: Path) -> bool:
    until = time.monotonic() + 60
    while workers_of(home) and time.monotonic() < until:
        time.sleep(0.05)
    return not workers_of(home)


def test_a_second_start_moves_to_a_free_port(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home, port=18801), serving(home, port=18801) as second:
        assert second.base == "http://127.0.0.1:18802"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_clean_and_takes_the_worker_along(tmp_path: Path, how: signal.Signals) -> None:
    home = tmp_path / "home"
    with serving(home, port=18811) as served:
        assert workers_of(home)
        served.process.send_signal(how)
        assert served.process.wait(timeout=60) == 0
    assert gone(home)


def test_all_of_it_ends_also_when_the_server_is_killed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home, port=18821) as served:
        served.process.kill()
        served.process.wait(timeout=60)
        assert gone(home)
        until = time.monotonic() + 60
        while answers("127.0.0.1", 18821) and time.monotonic() < until:
            time.sleep(0.05)
        assert not answers("127.0.0.1", 18821)


def test_a_worker_that_dies_is_started_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home, port=18841):
        (first,) = workers_of(home)
        os.kill(int(first), signal.SIGKILL)
        until = time.monotonic() + 60
        while workers_of(home) in ([], [first]) and time.monotonic() < until:
            time.sleep(0.05)
        assert workers_of(home) not in ([], [first])
    assert gone(home)


def test_an_address_that_is_not_ours_is_refused_in_a_sentence() -> None:
    from coxa.actions.refusals import Refused

    with pytest.raises(Refused, match="cannot listen on 203"):
        free_port("203.0.113.9", 8765)


def test_the_log_holds_no_token(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home, port=18831) as served:
        token = served.link.split("=")[1]
        urllib.request.urlopen(served.link).read()
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(served.link).read()
    for log in (home / "log").iterdir():
        assert token not in log.read_text(encoding="utf-8")


def test_a_taken_port_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port("127.0.0.1", port) > port


def test_another_terminal_is_given_a_link_that_signs_in_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home) as served:
        link = said(home, "link").strip()
        assert link.startswith(f"{served.base}/enter?token=")
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert opener.open(link).url == f"{served.base}/"
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(link)
    assert not (home / "serving.json").exists()


def test_no_link_is_made_where_nothing_is_open(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with pytest.raises(subprocess.CalledProcessError) as stopped:
        said(home, "link")
    assert "Nothing is open" in stopped.value.stderr
    keep_place(Home(home), StandingAt("127.0.0.1", free_port("127.0.0.1", 18900), "http://x"))
    with pytest.raises(subprocess.CalledProcessError):
        said(home, "link")


def test_a_phone_is_let_in_only_where_it_reaches_us(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home), pytest.raises(subprocess.CalledProcessError) as stopped:
        said(home, "link", "--phone")
    assert "--lan" in stopped.value.stderr


def test_a_service_writes_nothing_that_signs_in(tmp_path: Path) -> None:
    command = [str(COXA), "--home", str(tmp_path / "home"), "serve", "--no-link", "--port", "18931"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.terminate()
        rest = process.stdout.read()
    assert "coxa link" in line
    assert "token" not in line + rest
