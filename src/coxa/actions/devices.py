"""Phones and browsers that may come in over the home network."""

from dataclasses import dataclass
from datetime import datetime

from coxa.actions.refusals import Refused
from coxa.store import tokens
from coxa.store.shapes import Device

MAX_NAME = 80


@dataclass(frozen=True)
class Paired:
    """A new device and its token, which is shown once and kept only as a hash."""

    device: Device
    token: str


def pair(runner_id: int, name: str, now: datetime) -> Paired:
    """Let a device in from now on."""
    plain = " ".join(name.split())[:MAX_NAME]
    if not plain:
        raise Refused("Give the device a name, so that you know it again.")
    return Paired(*tokens.pair(runner_id, plain, now))


def paired(runner_id: int) -> tuple[Device, ...]:
    """All devices, newest first, the revoked ones too."""
    return tokens.devices(runner_id)


def revoke(runner_id: int, device_id: int, now: datetime) -> Device:
    """Shut a device out. Raises `NotFound`."""
    return tokens.revoke(runner_id, device_id, now)


def authenticate(token: str, now: datetime) -> int | None:
    """The runner of a device that may come in; None for every other token."""
    return tokens.runner_of_device(token, now)
