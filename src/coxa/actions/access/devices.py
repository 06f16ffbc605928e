"""Phones and browsers that may come in over the home network, and programs with a key."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coxa.actions.refusals import Refused
from coxa.store.runner import tokens
from coxa.store.shapes import Device

MAX_NAME = 80


class Scope(StrEnum):
    """What a token may be used for. Pages are open to `ALL` alone."""

    ALL = "all"
    READ = "read"
    UPLOAD = "upload"


@dataclass(frozen=True)
class Caller:
    """Whose token it is, and what it may be used for."""

    runner_id: int
    scope: Scope

    def may(self, scope: Scope) -> bool:
        """Whether the token covers that use."""
        return self.scope in {Scope.ALL, scope}


@dataclass(frozen=True)
class Paired:
    """A new device and its token, which is shown once and kept only as a hash."""

    device: Device
    token: str


def pair(runner_id: int, name: str, now: datetime, scope: Scope = Scope.ALL) -> Paired:
    """Let a device in from now on, for that use."""
    plain = " ".join(name.split())[:MAX_NAME]
    if not plain:
        raise Refused("Give the device a name, so that you know it again.")
    return Paired(*tokens.pair(runner_id, plain, now, scope.value))


def paired(runner_id: int) -> tuple[Device, ...]:
    """All devices, newest first, the revoked ones too."""
    return tokens.devices(runner_id)


def revoke(runner_id: int, device_id: int, now: datetime) -> Device:
    """Shut a device out. Raises `NotFound`."""
    return tokens.revoke(runner_id, device_id, now)


def authenticate(token: str, now: datetime) -> int | None:
    """The runner of a device that may come in and do everything; None for every other token."""
    found = caller(token, now)
    return found.runner_id if found and found.may(Scope.ALL) else None


def caller(token: str, now: datetime) -> Caller | None:
    """Who calls with that token; None for one that is not known or was shut out."""
    found = tokens.runner_of_device(token, now)
    return None if found is None else Caller(found[0], Scope(found[1]))
