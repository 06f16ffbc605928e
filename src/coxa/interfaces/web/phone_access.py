"""Whether the home network may come in, and under which address. Off until switched on."""

import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path

from django.http import HttpRequest

from coxa.store.home.folder import Home

HOSTS_VARIABLE = "COXA_HOSTS"  # names beside the loopback that a browser may use, by commas
ADDRESS_VARIABLE = "COXA_LAN_ADDRESS"  # where phones reach us while we serve the home network
SWITCH_VARIABLE = "COXA_LAN_BY_SWITCH"  # set where the switch, and not --lan, opened us
LOOPBACK_HOSTS = ("127.0.0.1", "localhost", "[::1]")


def is_on(home: Home) -> bool:
    """Whether the next start serves the home network."""
    return _switch(home).exists()


def switch(home: Home, *, on: bool) -> None:
    """Keep the choice. On takes effect at the next start, off at once."""
    if on:
        _switch(home).touch(mode=0o600)
    else:
        _switch(home).unlink(missing_ok=True)


def switched_off(home: Home, environment: Mapping[str, str]) -> bool:
    """Opened by the switch, and the switch is off by now."""
    return bool(environment.get(SWITCH_VARIABLE)) and not is_on(home)


def _switch(home: Home) -> Path:
    return home.root / "phone-access"


def environment() -> Mapping[str, str]:
    """What `serve` told this process."""
    return os.environ


def address(environment: Mapping[str, str]) -> str:
    """``http://192.168.1.20:8765`` while phones can reach us, else nothing."""
    return environment.get(ADDRESS_VARIABLE, "")


def base_for(request: HttpRequest) -> str:
    """Where phones and programs reach us: as this browser does over TLS, else as `serve` says."""
    if request.is_secure():
        return request.build_absolute_uri("/").rstrip("/")
    return address(environment())


def given_hosts(environment: Mapping[str, str]) -> list[str]:
    """The names that the runner, or `serve`, added."""
    given = environment.get(HOSTS_VARIABLE, "").split(",")
    return [host.strip() for host in given if host.strip()]


def allowed_hosts(environment: Mapping[str, str]) -> list[str]:
    """The loopback, and what `serve` or the runner added."""
    return [*LOOPBACK_HOSTS, *given_hosts(environment)]


def is_this_machine(remote: str) -> bool:
    """Whether a request came over the loopback."""
    try:
        return ip_address(remote.split("%", maxsplit=1)[0]).is_loopback
    except ValueError:
        return False
