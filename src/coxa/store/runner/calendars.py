"""The calendar of a runner: choices, secret address, and revisions of its entries."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID, uuid4

from django.db import transaction

from coxa.store.models import Calendar as Row
from coxa.store.models import CalendarRevision
from coxa.values.calendar import CalendarChoices, Revision

_BYTES = 32


@dataclass(frozen=True)
class CalendarLine:
    """`made_at` is when the address was made; None where there is none."""

    seed: UUID
    choices: CalendarChoices
    made_at: datetime | None


def calendar_of(runner_id: int) -> CalendarLine:
    """The runner's own, made on first use."""
    row = _row(runner_id)
    choices = CalendarChoices(row.health_words, row.check_ins, row.recovery, row.run_at)
    return CalendarLine(row.seed, choices, row.made_at)


def choose(runner_id: int, choices: CalendarChoices) -> None:
    """What shall be in it from now on."""
    row = _row(runner_id)
    row.health_words, row.check_ins = choices.health_words, choices.check_ins
    row.recovery, row.run_at = choices.recovery, choices.run_at
    row.save()


def open_address(runner_id: int, now: datetime) -> str:
    """A fresh secret, shown once; an address from before is shut."""
    token = secrets.token_urlsafe(_BYTES)
    row = _row(runner_id)
    row.token_sha256, row.made_at = _hash(token), now
    row.save(update_fields=["token_sha256", "made_at"])
    return token


def shut_address(runner_id: int) -> None:
    """Nobody can fetch it any more; a second time changes nothing."""
    row = _row(runner_id)
    row.token_sha256, row.made_at = None, None
    row.save(update_fields=["token_sha256", "made_at"])


def runner_of_address(token: str) -> int | None:
    """Whose calendar lies there; None for every other secret."""
    rows = Row.objects.filter(token_sha256=_hash(token))
    return rows.values_list("runner_id", flat=True).first()


@transaction.atomic
def revisions(runner_id: int, digests: Mapping[str, str], now: datetime) -> dict[str, Revision]:
    """The revision of each entry by key; one that has changed since the last time counts up."""
    calendar = _row(runner_id)
    known = {row.key: row for row in calendar.revisions.filter(key__in=digests)}
    fresh = [
        CalendarRevision(calendar=calendar, key=key, digest=digest, changed_at=now)
        for key, digest in digests.items()
        if key not in known
    ]
    CalendarRevision.objects.bulk_create(fresh)
    changed = [row for row in known.values() if row.digest != digests[row.key]]
    for row in changed:
        row.digest, row.sequence, row.changed_at = digests[row.key], row.sequence + 1, now
    CalendarRevision.objects.bulk_update(changed, ["digest", "sequence", "changed_at"])
    rows = [*known.values(), *fresh]
    return {row.key: Revision(row.sequence, row.changed_at) for row in rows}


def _row(runner_id: int) -> Row:
    row, _ = Row.objects.get_or_create(runner_id=runner_id, defaults={"seed": uuid4()})
    return row


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
