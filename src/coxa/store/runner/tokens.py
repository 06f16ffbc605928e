"""Tokens that let somebody in: only their hashes are kept."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction

from coxa.store.models import Device as DeviceRow
from coxa.store.models import SignInToken
from coxa.store.refused import NotFound, Refused
from coxa.store.shapes import Device

_BYTES = 32
# Often enough to tell devices apart, seldom enough not to write on every page.
_SEEN_EVERY = timedelta(minutes=1)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def issue_sign_in(runner_id: int, expires_at: datetime) -> str:
    """A fresh token, shown once."""
    token = secrets.token_urlsafe(_BYTES)
    SignInToken.objects.create(
        runner_id=runner_id, token_sha256=_hash(token), expires_at=expires_at
    )
    return token


@transaction.atomic
def redeem_sign_in(token: str, now: datetime) -> int:
    """The runner it lets in, once. Raises `Refused`; used, expired and unknown look the same."""
    usable = SignInToken.objects.filter(
        token_sha256=_hash(token), used_at__isnull=True, expires_at__gt=now
    )
    runner_id = usable.values_list("runner_id", flat=True).first()
    # The update decides: of two at the same instant only one changes a row.
    if runner_id is None or usable.update(used_at=now) != 1:
        raise Refused("This link has been used or is too old; ask for a new one.")
    return runner_id


def pair(runner_id: int, name: str, now: datetime, scope: str) -> tuple[Device, str]:
    """A new device and its token, shown once."""
    token = secrets.token_urlsafe(_BYTES)
    row = DeviceRow.objects.create(
        runner_id=runner_id, name=name, token_sha256=_hash(token), paired_at=now, scope=scope
    )
    return _device(row), token


def devices(runner_id: int) -> tuple[Device, ...]:
    """All of them, newest first, the revoked ones too."""
    rows = DeviceRow.objects.filter(runner_id=runner_id).order_by("-pk")
    return tuple(_device(row) for row in rows)


def revoke(runner_id: int, device_id: int, now: datetime) -> Device:
    """Shut a device out; a second time changes nothing. Raises `NotFound`."""
    rows = DeviceRow.objects.filter(runner_id=runner_id, pk=device_id)
    rows.filter(revoked_at__isnull=True).update(revoked_at=now)
    row = rows.first()
    if row is None:
        raise NotFound("There is no such device.")
    return _device(row)


def runner_of_device(token: str, now: datetime) -> tuple[int, str] | None:
    """The runner of a device that is let in, and what it may do."""
    row = DeviceRow.objects.filter(token_sha256=_hash(token), revoked_at__isnull=True).first()
    if row is None:
        return None
    if row.last_seen is None or now - row.last_seen >= _SEEN_EVERY:
        DeviceRow.objects.filter(pk=row.pk).update(last_seen=now)
    return row.runner_id, row.scope


def _device(row: DeviceRow) -> Device:
    return Device(row.pk, row.name, row.paired_at, row.last_seen, row.revoked_at, row.scope)
