"""Ports and addresses of this machine. Nothing is sent anywhere."""

import socket
from ipaddress import ip_address

from coxa.actions.refusals import Refused

_NOWHERE = ("192.0.2.1", 9)  # a documentation address; connecting a UDP socket sends nothing
_TRIES = 50
_PORTS = 65536


def free_port(host: str, wanted: int) -> int:
    """The wanted port, else the next one that nobody listens on. Raises `Refused` if none is."""
    for port in range(wanted, min(wanted + _TRIES, _PORTS)):
        found = _bound(host, port)
        if found:
            return found
    raise Refused(f"Coxa cannot listen on {host}, port {wanted} or the next {_TRIES - 1}.")


def _bound(host: str, port: int) -> int:
    """The port that could be bound; 0 where it could not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return 0
        return int(probe.getsockname()[1])


def answers(host: str, port: int) -> bool:
    """Whether somebody takes connections there."""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def home_addresses() -> tuple[str, ...]:
    """Private addresses of this machine, the one with the way out first."""
    found = [_way_out(), *_of_host_name()]
    return tuple(dict.fromkeys(each for each in found if _is_private(each)))


def host_names() -> tuple[str, ...]:
    """How the home network may call this machine."""
    name = socket.gethostname().lower()
    return (name, f"{name}.local") if name and "." not in name else (name,)


def _way_out() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def _of_host_name() -> list[str]:
    try:
        rows = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    return [str(row[4][0]) for row in rows]


def _is_private(text: str) -> bool:
    try:
        address = ip_address(text)
    except ValueError:
        return False
    return address.is_private and not address.is_loopback and not address.is_unspecified
