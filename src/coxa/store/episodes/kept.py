"""Injury episodes: rows and values, and which checks belong to which."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from coxa.diary.episode import LATERAL, Episode
from coxa.store.models import Check, CheckIn, PainEntry
from coxa.store.models import InjuryEpisode as Row
from coxa.store.refused import NotFound
from coxa.values.regions import Region, Side

BOTH = "both"  # in the column of the side


def episodes(runner_id: int) -> tuple[Episode, ...]:
    """All of them, newest first."""
    rows = Row.objects.filter(runner_id=runner_id, merged_into__isnull=True)
    return tuple(as_episode(row) for row in rows.order_by("-start", "-pk"))


def episode(runner_id: int, episode_id: int) -> Episode:
    """One of the runner's own, or the one it was merged into. Raises `NotFound`."""
    return as_episode(_row(runner_id, episode_id))


def open_episodes(runner_id: int, on: date) -> tuple[Episode, ...]:
    """Those that are not over on that day, newest first."""
    rows = Row.objects.filter(runner_id=runner_id, start__lte=on, merged_into__isnull=True)
    ongoing = rows.filter(Q(end__isnull=True) | Q(end__gt=on)).order_by("-start", "-pk")
    return tuple(as_episode(row) for row in ongoing)


def open_episode(runner_id: int, on: date) -> Episode | None:
    """The newest that is not over on that day."""
    return next(iter(open_episodes(runner_id, on)), None)


def add_episode(runner_id: int, made: Episode, now: datetime) -> Episode:
    """Keep a new one; its id is in the value that comes back."""
    return as_episode(Row.objects.create(runner_id=runner_id, created_at=now, **_columns(made)))


def replace_episode(runner_id: int, changed: Episode) -> Episode:
    """Put `changed` in the place of the one with its id. Raises `NotFound`."""
    row = _row(runner_id, changed.id or 0)
    for name, value in _columns(changed).items():
        setattr(row, name, value)
    row.save()
    return as_episode(row)


def put_check(runner_id: int, check_id: int, episode_id: int | None) -> None:
    """Say which episode a check is about. Raises `NotFound`."""
    of = None if episode_id is None else _row(runner_id, episode_id)
    if not Check.objects.filter(runner_id=runner_id, pk=check_id).update(episode=of):
        raise NotFound(f"There is no check {check_id}.")


def put_note(runner_id: int, note_id: int, episode_id: int) -> None:
    """Say which episode a note is about. Raises `NotFound`."""
    of = _row(runner_id, episode_id)
    if not PainEntry.objects.filter(runner_id=runner_id, pk=note_id).update(episode=of):
        raise NotFound(f"There is no note {note_id}.")


def put_check_in(runner_id: int, check_in_id: int, episode_id: int) -> None:
    """Say which episode a check-in is about. Raises `NotFound`."""
    of = _row(runner_id, episode_id)
    if not CheckIn.objects.filter(runner_id=runner_id, pk=check_in_id).update(episode=of):
        raise NotFound(f"There is no check-in {check_in_id}.")


def episodes_of_notes(runner_id: int) -> Mapping[int, int]:
    """Episode id by note id, where the runner said so."""
    rows = PainEntry.objects.filter(runner_id=runner_id, episode__isnull=False)
    return {pk: of for pk, of in rows.values_list("pk", "episode_id") if of is not None}


def episodes_of_checks(runner_id: int) -> Mapping[int, int]:
    """Episode id by check id; checks of before there were episodes are left out."""
    rows = Check.objects.filter(runner_id=runner_id, episode__isnull=False)
    return {pk: of for pk, of in rows.values_list("pk", "episode_id") if of is not None}


def _row(runner_id: int, episode_id: int) -> Row:
    row = Row.objects.filter(runner_id=runner_id, pk=episode_id).first()
    if row is None:
        raise NotFound(f"There is no episode {episode_id}.")
    return row.merged_into or row


def _columns(made: Episode) -> dict[str, Any]:
    return {
        "side": BOTH if made.both_sides else next(iter(made.sides), None),
        "regions": [region.value for region in made.regions],
        "start": made.start,
        "end": made.end,
        "tried": made.tried,
        "helped": made.helped,
    }


def as_episode(row: Row) -> Episode:
    """The row as a value."""
    return Episode(
        row.pk,
        row.start,
        tuple(Region(name) for name in row.regions),
        LATERAL if row.side == BOTH else (Side(row.side),) if row.side else (),
        row.end,
        row.tried,
        row.helped,
    )
