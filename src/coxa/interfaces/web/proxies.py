"""Which reverse proxies are believed.

A proxy hides who asks: everybody seems to come from where it runs, which is mostly this machine. So
whatever was forwarded counts as coming from elsewhere, and who it was is not read: a header that a
browser spells with other strokes can reach us in the place of the proxy's own. That the browser
spoke TLS is believed from a proxy that the runner named; from anybody else it is thrown away.
"""

from collections.abc import Mapping, MutableMapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from coxa.actions.refusals import Refused

VARIABLE = "COXA_TLS_PROXY"  # 1 for a proxy on this machine, else its addresses by commas
_OFF = ("", "0")
_HERE = "1"
_LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
_HEADERS = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_FORWARDED",
    "HTTP_X_REAL_IP",
    "HTTP_VIA",
)
_PEER = "REMOTE_ADDR"
_NOBODY_KNOWN = ""  # certainly not this machine

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address


def is_behind_tls(environment: Mapping[str, str]) -> bool:
    """Whether the runner said that a proxy speaks TLS before us."""
    return environment.get(VARIABLE, "").strip() not in _OFF


def trusted(environment: Mapping[str, str]) -> tuple[Network, ...]:
    """The proxies to believe. Raises `Refused` for what is no address."""
    if not is_behind_tls(environment):
        return ()
    found: list[Network] = []
    for word in environment[VARIABLE].split(","):
        if word.strip() == _HERE:
            found += _LOOPBACK
        elif word.strip():
            found.append(_network(word.strip()))
    return tuple(found)


def _network(word: str) -> Network:
    try:
        return ip_network(word)
    except ValueError as error:
        message = f"{VARIABLE} must be 1, or the addresses of your proxy; {word[:60]} is none."
        raise Refused(message) from error


def settle(meta: MutableMapping[str, str], proxies: tuple[Network, ...]) -> None:
    """Nobody behind a proxy is this machine; what a stranger says of itself is dropped."""
    told = [name for name in _HEADERS if name in meta]
    if not told:
        return
    peer = _address(meta.get(_PEER, ""))
    if peer is None or not _in(peer, proxies):
        for name in told:
            del meta[name]
    if peer is None or peer.is_loopback:
        meta[_PEER] = _NOBODY_KNOWN


def _in(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in network for network in networks)


def _address(word: str) -> Address | None:
    try:
        found = ip_address(word.strip().split("%", maxsplit=1)[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
