"""`coxa serve`: the pages and the worker, until stopped."""

import os
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.common import AbstractServer

from coxa.actions.access.owner import owner_id
from coxa.actions.access.sign_in import issue_token
from coxa.actions.home.open_home import open_home
from coxa.interfaces.parent import PARENT_VARIABLE
from coxa.interfaces.web import phone_access, proxies
from coxa.interfaces.web.announce import announce, announce_place
from coxa.interfaces.web.beside import STOP_S, worker_beside
from coxa.interfaces.web.network import answers, free_port, home_addresses, host_names
from coxa.interfaces.web.standing_at import StandingAt, forget_place, keep_place
from coxa.interfaces.web.waking import WakingEvent
from coxa.store.home.folder import Home
from coxa.store.home.trace import keep_trace

THREADS = 4  # one page each; SQLite writes one after the other anyway
ANY_ADDRESS = "0.0.0.0"  # noqa: S104 - only with --lan or the switch
LOOPBACK = "127.0.0.1"
_WAIT_S = 20.0
_FAILED = 3


@dataclass(frozen=True)
class Served:
    """Where we listen, and what is said of it."""

    home: Home
    host: str
    port: int
    wanted_port: int
    lan_address: str
    tls_address: str = ""

    @property
    def local_host(self) -> str:
        """The address for a browser on this machine."""
        return LOOPBACK if self.host == ANY_ADDRESS else self.host

    @property
    def address(self) -> str:
        """What a browser opens, without a slash at its end."""
        name = f"[{self.local_host}]" if ":" in self.local_host else self.local_host
        return self.tls_address or f"http://{name}:{self.port}"


def serve(
    home: Home | Path,
    host: str = LOOPBACK,
    port: int = 8765,
    lan: bool = False,
    tells_link: bool = True,
) -> int:
    """Serve one home; returns the exit status."""
    known = open_home(home.root if isinstance(home, Home) else home)
    served = _prepare(known, host, port, lan=lan)
    token, pairing = _tokens(served) if tells_link else ("", "")
    os.environ[PARENT_VARIABLE] = str(os.getpid())
    connections.close_all()  # the server's process is a copy of this one
    server = _server(served)
    server.on_startup(lambda: _say_when_up(served, token, pairing))
    try:
        with worker_beside(known):
            return _run(server, known)
    finally:
        forget_place(known, served.port)


def _prepare(home: Home, host: str, port: int, *, lan: bool) -> Served:
    by_switch = not lan and phone_access.is_on(home)
    open_to_all = lan or by_switch or host == ANY_ADDRESS
    bound = ANY_ADDRESS if open_to_all else host
    free = free_port(bound, port)
    addresses = home_addresses() if open_to_all else ()
    lan_address = f"http://{addresses[0]}:{free}" if addresses else ""
    tls_address = _tls_address(os.environ)
    names = (*addresses, *host_names()) if open_to_all else (host,)
    given = os.environ.get(phone_access.HOSTS_VARIABLE, "")
    os.environ[phone_access.HOSTS_VARIABLE] = ",".join((given, *names))
    os.environ[phone_access.ADDRESS_VARIABLE] = tls_address or lan_address
    os.environ[phone_access.SWITCH_VARIABLE] = "1" if by_switch else ""
    return Served(home, bound, free, port, tls_address or lan_address, tls_address)


def _tls_address(environment: Mapping[str, str]) -> str:
    """Where a proxy with TLS answers for us, on the port that browsers take by themselves.

    Cookies then go over TLS alone, so that no other address lets anybody in.
    """
    proxies.trusted(environment)  # a slip is refused before anything runs
    names = phone_access.given_hosts(environment)
    return f"https://{names[0]}" if proxies.is_behind_tls(environment) and names else ""


def _tokens(served: Served) -> tuple[str, str]:
    now = datetime.now(UTC)
    runner_id = owner_id(now)
    pairing = issue_token(runner_id, now) if served.lan_address else ""
    return issue_token(runner_id, now), pairing


def _server(served: Served) -> AbstractServer[Any]:
    made: AbstractServer[Any] = Granian(
        "coxa.interfaces.web.wsgi:application",
        address=served.host,
        port=served.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=STOP_S,
        log_dictconfig=_log_config(served.home),
        log_level=LogLevels.warning,
        log_access=False,  # an address may hold a one-time token
    )
    made.main_loop_interrupt = WakingEvent()
    return made


def _log_config(home: Home) -> dict[str, object]:
    """The server's own words go to the home's log."""
    handler = {"class": "logging.FileHandler", "filename": str(home.log / "server.log")}
    silent = {"class": "logging.NullHandler"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
        "handlers": {"console": {**handler, "formatter": "plain"}, "access": silent},
        "loggers": {
            "_granian": {"handlers": ["console"], "level": "WARNING", "propagate": False},
            "granian.access": {"handlers": ["access"], "level": "ERROR", "propagate": False},
        },
    }


def _say_when_up(served: Served, token: str, pairing: str) -> None:
    """The address is printed once it answers, so that nobody opens it too early."""

    def say() -> None:
        until = time.monotonic() + _WAIT_S
        while not answers(served.local_host, served.port) and time.monotonic() < until:
            time.sleep(0.02)
        at = served.address
        keep_place(served.home, StandingAt(served.local_host, served.port, at, served.lan_address))
        moved = served.wanted_port if served.wanted_port != served.port else None
        if token:
            announce(f"{at}/enter?token={token}", _pairing_link(served, pairing), moved)
        else:
            announce_place(at)

    threading.Thread(target=say, daemon=True).start()


def _pairing_link(served: Served, pairing: str) -> str:
    return f"{served.lan_address}/pair/?token={pairing}" if pairing else ""


def _run(server: AbstractServer[Any], home: Home) -> int:
    try:
        server.serve()
    except KeyboardInterrupt:
        return 0
    except SystemExit as end:
        return int(end.code or 0)
    except Exception as error:  # noqa: BLE001 - whatever it is, no trace on screen
        name = keep_trace(error, home.log, datetime.now(UTC))
        sys.stderr.write(f"coxa: The pages could not be served. The log says why, under {name}.\n")
        return _FAILED
    return 0
