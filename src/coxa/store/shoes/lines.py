"""Pairs of shoes with what they have run, read in one query."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum

from coxa.store.models import Shoe as Row
from coxa.store.refused import NotFound
from coxa.training.shoe_defaults import ShoeDefault
from coxa.training.shoes import PACE_DAYS, Pair
from coxa.values.days import days_before
from coxa.values.shoes import ShoeKind

ROTATION_DAYS = 90  # a quarter of a year tells which pairs take turns


@dataclass(frozen=True)
class ShoeLine:
    """One pair up to a day. Metres; None is unknown. `worn_m` leaves the start distance out.

    `lately_m` is over the last `PACE_DAYS` days, `rotation_m` over the last `ROTATION_DAYS`.
    `default_days` are weekdays from Monday 0; none means any day. `photo_sha256` names the bytes
    of its photo.
    """

    id: int
    name: str
    brand: str
    model: str
    kind: ShoeKind
    bought_on: date | None
    first_used_on: date | None
    last_used_on: date | None
    start_distance_m: float
    worn_m: float
    runs: int
    lately_m: float
    rotation_m: float
    remind_at_m: float | None
    default_for: str | None
    default_days: tuple[int, ...]
    retired_on: date | None
    photo_sha256: str | None = None

    @property
    def distance_m(self) -> float:
        """With what the pair had run before."""
        return self.start_distance_m + self.worn_m


_COUNTED = Q(activities__counts=True, activities__deleted_at__isnull=True)


def shoe_lines(runner_id: int, on: date) -> tuple[ShoeLine, ...]:
    """All pairs, those in use first, the last worn before the others."""
    rows = _with_sums(Row.objects.filter(runner_id=runner_id), on)
    ordered = rows.order_by(
        F("retired_on").desc(nulls_first=True), F("last_worn").desc(nulls_last=True), "-pk"
    )
    return tuple(_line(row) for row in ordered)


def shoe_line(runner_id: int, shoe_id: int, on: date) -> ShoeLine:
    """One pair. Raises `NotFound`."""
    row = _with_sums(Row.objects.filter(runner_id=runner_id, pk=shoe_id), on).first()
    if row is None:
        raise NotFound(f"There is no pair of shoes {shoe_id}.")
    return _line(row)


def _with_sums(rows: QuerySet[Row], on: date) -> "QuerySet[Any]":
    until = _COUNTED & Q(activities__day__lte=on)
    lately = until & Q(activities__day__gt=days_before(on, PACE_DAYS))
    rotation = until & Q(activities__day__gt=days_before(on, ROTATION_DAYS))
    return rows.annotate(
        worn=Sum("activities__distance_m", filter=until),
        lately=Sum("activities__distance_m", filter=lately),
        rotation=Sum("activities__distance_m", filter=rotation),
        runs=Count("activities", filter=until),
        first_worn=Min("activities__day", filter=until),
        last_worn=Max("activities__day", filter=until),
    )


def _line(row: Any) -> ShoeLine:
    """`row` carries the sums beside the columns."""
    return ShoeLine(
        id=row.pk,
        name=row.name,
        brand=row.brand,
        model=row.model,
        kind=ShoeKind(row.kind),
        bought_on=row.bought_on,
        first_used_on=row.first_used_on or row.first_worn,
        last_used_on=row.last_worn,
        start_distance_m=row.start_distance_m,
        worn_m=row.worn or 0.0,
        runs=row.runs,
        lately_m=row.lately or 0.0,
        rotation_m=row.rotation or 0.0,
        remind_at_m=row.remind_at_m,
        default_for=row.default_for,
        default_days=tuple(row.default_days),
        retired_on=row.retired_on,
        photo_sha256=row.photo_sha256,
    )


def pairs_in_use(runner_id: int, on: date) -> tuple[Pair, ...]:
    """What today's advice may know of them: the pairs not retired by `on`."""
    in_use = Q(retired_on__isnull=True) | Q(retired_on__gt=on)
    rows = _with_sums(Row.objects.filter(in_use, runner_id=runner_id), on)
    return tuple(_pair(_line(row), row.created_at.date()) for row in rows.order_by("pk"))


def _pair(line: ShoeLine, told_on: date) -> Pair:
    seen_on = max(told_on, line.last_used_on or told_on)
    return Pair(line.id, line.name, line.kind, line.distance_m, line.remind_at_m, seen_on)


def shoe_defaults(runner_id: int) -> tuple[ShoeDefault, ...]:
    """Which pairs runs get by themselves; a retired pair gets none."""
    rows = Row.objects.filter(
        runner_id=runner_id, retired_on__isnull=True, default_for__isnull=False
    )
    return tuple(
        ShoeDefault(
            row.pk, row.default_for, tuple(row.default_days), row.first_used_on or row.bought_on
        )
        for row in rows
        if row.default_for is not None
    )
