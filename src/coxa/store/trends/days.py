"""Runs put together by day, and what each pair ran: one query each, summed by the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from coxa.store.models import Activity, CheckIn, PainEntry, Shoe
from coxa.training.sums.grains import RunDay
from coxa.values.sports import RUNNING


@dataclass(frozen=True)
class RunDays:
    """By day, oldest first; `longest` has metres of the longest run of each day.

    `days` also has days with another activity alone: known, without a run.
    """

    days: tuple[RunDay, ...]
    longest: Mapping[date, float]


@dataclass(frozen=True)
class PairDays:
    """A pair up to a day. Metres; `within_m` is since the picture begins, `before_m` all earlier.

    `first` and `last` are its first and last day within; None where it was not worn then.
    """

    id: int
    name: str
    kind: str
    remind_at_m: float | None
    retired_on: date | None
    before_m: float
    within_m: float
    runs: int
    first: date | None
    last: date | None

    @property
    def distance_m(self) -> float:
        """All that it has run."""
        return self.before_m + self.within_m


def known_span(runner_id: int, until: date) -> tuple[date, date] | None:
    """First and last day of which anything was recorded or noted; None for nothing."""
    days: list[date] = []
    for rows in (
        _mine(runner_id),
        PainEntry.objects.filter(runner_id=runner_id, deleted_at__isnull=True),
        CheckIn.objects.filter(runner_id=runner_id, deleted_at__isnull=True),
    ):
        days += rows.filter(day__lte=until).aggregate(least=Min("day"), most=Max("day")).values()
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else None


def recorded_days(runner_id: int, last: date) -> frozenset[date]:
    """All days up to `last` with any activity."""
    rows = _mine(runner_id).filter(day__lte=last).order_by()
    return frozenset(rows.values_list("day", flat=True).distinct())


def run_days(runner_id: int, first: date, last: date) -> RunDays:
    """The days from `first` to `last` of which anything is known.

    Rows are summed here: for thousands of days that is twice as fast as a sum a day by SQLite.
    """
    rows = (
        _mine(runner_id)
        .filter(day__gte=first, day__lte=last)
        .order_by("day")
        .values_list("day", "sport", "counts", "distance_m", "timer_s", "elapsed_s")
    )
    days: list[RunDay] = []
    longest: dict[date, float] = {}
    for day, same_day in groupby(rows, key=itemgetter(0)):
        runs, unknown, metres, seconds = 0, 0, 0.0, 0.0
        for _, sport, counts, distance_m, timer_s, elapsed_s in same_day:
            if sport != RUNNING or not counts:
                continue
            runs += 1
            seconds += timer_s or elapsed_s or 0.0
            if distance_m is None:
                unknown += 1
                continue
            metres += distance_m
            longest[day] = max(distance_m, longest.get(day, 0.0))
        days.append(RunDay(day, runs, metres, seconds, unknown))
    return RunDays(tuple(days), longest)


def pair_days(runner_id: int, first: date, last: date) -> tuple[PairDays, ...]:
    """Pairs in use first, then by distance."""
    within = Q(day__gte=first)
    worn = (
        _mine(runner_id)
        .filter(shoe__isnull=False, counts=True, day__lte=last)
        .order_by()
        .values_list("shoe_id")
        .annotate(
            earlier=Sum("distance_m", filter=~within, default=0.0),
            lately=Sum("distance_m", filter=within, default=0.0),
            runs=Count("pk", filter=within),
            begun=Min("day", filter=within),
            ended=Max("day", filter=within),
        )
    )
    by_pair = {each[0]: each[1:] for each in worn}
    pairs = [
        _pair(row, by_pair.get(row.pk, (0.0, 0.0, 0, None, None)))
        for row in Shoe.objects.filter(runner_id=runner_id)
    ]
    pairs.sort(key=lambda pair: (pair.retired_on is not None, -pair.distance_m, pair.id))
    return tuple(pairs)


def days_in_pairs(runner_id: int, last: date) -> dict[date, frozenset[int | None]]:
    """Which pairs were worn on each day with a run; None is a run in no pair that is known."""
    rows = _mine(runner_id).filter(sport=RUNNING, counts=True, day__lte=last).order_by()
    worn: dict[date, frozenset[int | None]] = {}
    for day, pair in rows.values_list("day", "shoe_id").distinct():
        worn[day] = worn.get(day, frozenset()) | {pair}
    return worn


def _pair(row: Shoe, told: tuple[float, float, int, date | None, date | None]) -> PairDays:
    before_m, within_m, runs, begun, ended = told
    return PairDays(
        row.pk,
        row.name,
        row.kind,
        row.remind_at_m,
        row.retired_on,
        row.start_distance_m + before_m,
        within_m,
        runs,
        begun,
        ended,
    )


def _mine(runner_id: int) -> QuerySet[Activity]:
    return Activity.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
