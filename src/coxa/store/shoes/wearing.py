"""Pairs of shoes: kept, changed, and worn on runs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from coxa.store.models import Activity, Shoe
from coxa.store.refused import NotFound
from coxa.store.shoes.lines import shoe_defaults
from coxa.training.shoe_defaults import default_shoe
from coxa.values.shoes import ShoeKind

_MAX_NAME = 80
_FIELDS = (
    "name",
    "brand",
    "model",
    "kind",
    "bought_on",
    "first_used_on",
    "start_distance_m",
    "remind_at_m",
    "retired_on",
)


def add_shoe(runner_id: int, values: Mapping[str, Any], now: datetime) -> int:
    """A new pair; the names are those of the columns."""
    return Shoe.objects.create(runner_id=runner_id, created_at=now, **values).pk


@transaction.atomic
def change_shoe(runner_id: int, shoe_id: int, values: Mapping[str, Any]) -> None:
    """Set what is named. Raises `NotFound`."""
    row = _row(runner_id, shoe_id)
    for name in _FIELDS:
        if name in values:
            setattr(row, name, values[name])
    row.save()


@transaction.atomic
def set_default(runner_id: int, shoe_id: int, sport: str | None, days: Sequence[int] = ()) -> None:
    """Runs of that sport get this pair from now on; None takes that back. Raises `NotFound`.

    Another pair gives up the same sport on the same days.
    """
    row = _row(runner_id, shoe_id)
    row.default_for, row.default_days = sport, sorted(set(days)) if sport else []
    row.save(update_fields=["default_for", "default_days"])
    if sport is not None:
        _give_up(row)


def _give_up(taker: Shoe) -> None:
    others = Shoe.objects.filter(runner_id=taker.runner_id, default_for=taker.default_for)
    for other in others.exclude(pk=taker.pk):
        if bool(other.default_days) != bool(taker.default_days):
            continue  # a named day comes before any day, so both can stand
        left = [day for day in other.default_days if day not in taker.default_days]
        other.default_days = left
        if not left:
            other.default_for = None
        other.save(update_fields=["default_for", "default_days"])


@transaction.atomic
def wear(runner_id: int, shoe_id: int | None, activity_ids: Sequence[int]) -> int:
    """The pair that those runs were in, or none; returns how many. Raises `NotFound`."""
    if shoe_id is not None:
        _row(runner_id, shoe_id)
    rows = Activity.objects.filter(runner_id=runner_id, pk__in=activity_ids)
    missing = set(activity_ids) - set(rows.values_list("pk", flat=True))
    if missing:
        raise NotFound(f"There is no run {min(missing)}.")
    return rows.update(shoe_id=shoe_id, shoe_said=True)


def bare_runs(
    runner_id: int, sport: str, since: date | None = None, until: date | None = None
) -> list[int]:
    """Ids of activities of a sport or kind of sport that have no pair yet, newest first."""
    rows = Activity.objects.filter(
        runner_id=runner_id, shoe__isnull=True, shoe_said=False, deleted_at__isnull=True
    )
    if since is not None:
        rows = rows.filter(day__gte=since)
    if until is not None:
        rows = rows.filter(day__lte=until)
    of_sport = rows.filter(sport=sport) | rows.filter(sub_sport=sport)
    return list(of_sport.order_by("-start", "-pk").values_list("pk", flat=True))


_IN_SHOES = frozenset({"running", "walking", "hiking"})  # elsewhere the gear may be a bicycle


def wear_told(row: Activity) -> None:
    """The pair that an archive names, else the default; the runner's own word stays."""
    if row.shoe_said:
        return
    if row.gear and row.sport in _IN_SHOES:
        row.shoe_id = wear_named(row.runner_id, row.gear, row.pk, row.start)
    elif row.shoe_id is None:
        _wear_default(row)


def _wear_default(row: Activity) -> None:
    shoe_id = default_shoe(shoe_defaults(row.runner_id), row.sport, row.sub_sport, row.day)
    if shoe_id is not None:
        row.shoe_id = shoe_id
        row.save(update_fields=["shoe"])


@transaction.atomic
def wear_named(runner_id: int, name: str, activity_id: int, since: datetime) -> int:
    """What an archive says: the pair of that name, made where there is none; returns its id.

    Never over the runner's own word. `since` is when the pair is first known of.
    """
    name = name[:_MAX_NAME]
    shoe = Shoe.objects.filter(runner_id=runner_id, name__iexact=name).order_by("pk").first()
    if shoe is None:
        shoe = Shoe.objects.create(
            runner_id=runner_id, name=name, kind=ShoeKind.ROAD.value, created_at=since
        )
    row = Activity.objects.filter(runner_id=runner_id, pk=activity_id, shoe_said=False)
    row.update(shoe=shoe)
    return shoe.pk


@transaction.atomic
def say_surface(runner_id: int, activity_ids: Sequence[int], surface: str | None) -> int:
    """What those runs were on; None takes the word back. Raises `NotFound`."""
    rows = Activity.objects.filter(runner_id=runner_id, pk__in=activity_ids)
    if rows.count() != len(set(activity_ids)):
        raise NotFound("There is no such run.")
    return rows.update(surface=surface)


def _row(runner_id: int, shoe_id: int) -> Shoe:
    row = Shoe.objects.filter(runner_id=runner_id, pk=shoe_id).first()
    if row is None:
        raise NotFound(f"There is no pair of shoes {shoe_id}.")
    return row
