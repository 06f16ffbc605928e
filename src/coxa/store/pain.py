"""Notes about the hip: rows and values."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from coxa.diary.entry import Kind, PainEntry, When
from coxa.store.models import PainEntry as Row
from coxa.store.models import PainPlace
from coxa.store.refused import NotFound
from coxa.values.regions import Place, Region, Side


def pain_entries(
    runner_id: int,
    *,
    since: date | None = None,
    until: date | None = None,
    run_id: int | None = None,
) -> tuple[PainEntry, ...]:
    """Oldest first, without the ones taken back."""
    rows = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    if since is not None:
        rows = rows.filter(day__gte=since)
    if until is not None:
        rows = rows.filter(day__lte=until)
    if run_id is not None:
        rows = rows.filter(activity_id=run_id)
    return entries(rows)


def entries_of_activity(runner_id: int, activity_id: int) -> tuple[PainEntry, ...]:
    """The notes that belong to one run."""
    return pain_entries(runner_id, run_id=activity_id)


def entries(rows: QuerySet[Row]) -> tuple[PainEntry, ...]:
    """The rows as values, oldest first, in two queries."""
    ordered = rows.prefetch_related("places").order_by("day", "at", "pk")
    return tuple(_entry(row) for row in ordered)


def pain_entry(runner_id: int, entry_id: int) -> PainEntry:
    """One note, taken back or not. Raises `NotFound`."""
    return _entry(_row(runner_id, entry_id))


def add_pain(runner_id: int, entry: PainEntry, now: datetime) -> PainEntry:
    """Keep a new note; its run, where it has one, is the runner's own (checked by the caller)."""
    return _save(Row(runner_id=runner_id, created_at=now), entry)


def replace_pain(runner_id: int, entry_id: int, entry: PainEntry) -> PainEntry:
    """Put `entry` in the place of an earlier note. Raises `NotFound`."""
    return _save(_row(runner_id, entry_id), entry)


def hide_pain(runner_id: int, entry_id: int, at: datetime | None) -> PainEntry:
    """Take a note back (`at` given) or bring it back (None). Raises `NotFound`."""
    row = _row(runner_id, entry_id)
    row.deleted_at = at
    row.save(update_fields=["deleted_at"])
    return _entry(row)


def last_entry_id(runner_id: int) -> int | None:
    """The note written last, whatever day it is about."""
    kept = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    return kept.order_by("-created_at", "-pk").values_list("pk", flat=True).first()


def _row(runner_id: int, entry_id: int) -> Row:
    row = Row.objects.filter(runner_id=runner_id, pk=entry_id).first()
    if row is None:
        raise NotFound(f"There is no note {entry_id}.")
    return row


@transaction.atomic
def _save(row: Row, entry: PainEntry) -> PainEntry:
    for name in ("day", "at", "level", "when", "woke", "limp", "painkiller", "note", "began_at_m"):
        setattr(row, name, getattr(entry, name))
    row.kinds = [kind.value for kind in entry.kinds]
    row.activity_id = entry.run_id
    row.save()
    row.places.all().delete()
    PainPlace.objects.bulk_create(_places(row, entry.places))
    return _entry(_row(row.runner_id, row.pk))


def _places(row: Row, places: Iterable[Place]) -> list[PainPlace]:
    return [
        PainPlace(entry=row, position=at, region=each.region.value, side=each.side)
        for at, each in enumerate(dict.fromkeys(places))
    ]


def _entry(row: Row) -> PainEntry:
    return PainEntry(
        id=row.pk,
        day=row.day,
        at=row.at,
        level=row.level,
        places=tuple(
            Place(Region(each.region), Side(each.side) if each.side else None)
            for each in row.places.all()
        ),
        when=When(row.when) if row.when else None,
        kinds=tuple(Kind(kind) for kind in row.kinds),
        woke=row.woke,
        limp=row.limp,
        painkiller=row.painkiller,
        note=row.note,
        run_id=row.activity_id,
        began_at_m=row.began_at_m,
    )
