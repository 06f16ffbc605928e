"""`coxa serve` as a whole process."""

import contextlib
import os
import signal
import socket
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from coxa.interfaces.web.network import answers, free_port
from tests.browser.served import serving


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
