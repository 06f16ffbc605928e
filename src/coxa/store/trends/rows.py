"""Slim rows for sums and pictures over years: one query each, however many runs there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Count

from coxa.diary.entry import When
from coxa.store.models import Activity, PainEntry, PainPlace
from coxa.training.run import Run
from coxa.values.days import fixed_offset
from coxa.values.regions import Place, Region, Side
from coxa.values.sports import RUNNING


@dataclass(frozen=True)
class RunRows:
    """All runs oldest first; steps a minute and effort 0 to 10 by id; days with any activity."""

    runs: tuple[Run, ...]
    cadence: Mapping[int, float]
    recorded: frozenset[date]
    effort: Mapping[int, float] = field(default_factory=dict)


class PainRow(NamedTuple):
    """A note, as far as a picture needs it; level 0 to 10."""

    day: date
    level: int
    when: When | None
    painkiller: bool | None
    at: datetime


def run_rows(runner_id: int, until: date, since: date = date.min) -> RunRows:
    """Everything up to and with `until`, or from `since` on."""
    rows = Activity.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, day__gte=since, day__lte=until
    )
    mine = rows.filter(sport=RUNNING).order_by("start", "pk")
    runs: list[Run] = []
    cadence: dict[int, float] = {}
    effort: dict[int, float] = {}
    for pk, day, start, offset, distance, timer, elapsed, spm, hard, *marks in mine.values_list(
        *("pk", "day", "start", "offset_s", "distance_m", "timer_s", "elapsed_s"),
        *("avg_cadence_spm", "perceived_exertion", "counts", "race", "confirmed"),
    ):
        there = start.astimezone(fixed_offset(offset))
        runs.append(Run(pk, day, there, distance, timer or elapsed, *marks))
        if spm:
            cadence[pk] = spm
        if hard is not None:
            effort[pk] = hard
    days = frozenset(rows.order_by().values_list("day", flat=True).distinct())
    return RunRows(tuple(runs), cadence, days, effort)


def pain_rows(runner_id: int, since: date, until: date) -> tuple[PainRow, ...]:
    """Oldest first, without the ones taken back."""
    rows = PainEntry.objects.filter(
        runner_id=runner_id, deleted_at__isnull=True, day__gte=since, day__lte=until
    ).order_by("day", "at", "pk")
    return tuple(
        PainRow(day, level, When(when) if when else None, pills, at)
        for day, level, when, pills, at in rows.values_list(
            "day", "level", "when", "painkiller", "at"
        )
    )


def place_days(runner_id: int, since: date, until: date) -> dict[Place, int]:
    """On how many days each place hurt."""
    rows = PainPlace.objects.filter(
        entry__runner_id=runner_id,
        entry__deleted_at__isnull=True,
        entry__level__gt=0,
        entry__day__gte=since,
        entry__day__lte=until,
    )
    counted = rows.order_by().values_list("region", "side")
    found = {
        Place(Region(region), Side(side) if side else None): days
        for region, side, days in counted.annotate(days=Count("entry__day", distinct=True))
    }
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0].words)))
