"""Rows to a Picture, in a number of queries that does not grow with the runs."""

from datetime import date

from django.db.models import Q

from coxa.advice.picture import PICTURE_DAYS, Picture
from coxa.advice.regions import BONE_REGIONS
from coxa.diary.entry import PainEntry
from coxa.store.checks import latest_clearance, open_checks
from coxa.store.models import Activity
from coxa.store.models import PainEntry as PainRow
from coxa.store.pain import entries
from coxa.store.plans import chosen_plan
from coxa.store.profiles import profile_of
from coxa.training.run import Run
from coxa.triage.assessment import Clearance
from coxa.values.days import days_before, fixed_offset
from coxa.values.sports import RUNNING


def picture(runner_id: int, on: date) -> Picture:
    """Everything that advice for `on` may use; nothing of a later day."""
    clearance = latest_clearance(runner_id, on)
    pain = _pain(runner_id, clearance, on)
    return Picture(
        profile=profile_of(runner_id),
        runs=_runs(runner_id, _first_day(pain, on), on),
        pain=pain,
        checks=open_checks(runner_id, clearance, on),
        clearance=clearance,
        plan=chosen_plan(runner_id),
    )


def _first_day(pain: tuple[PainEntry, ...], on: date) -> date:
    """The window, and far enough to see the run that the oldest note may belong to."""
    window = days_before(on, PICTURE_DAYS)
    return min(window, days_before(pain[0].day, 1)) if pain else window


def _pain(runner_id: int, clearance: Clearance | None, on: date) -> tuple[PainEntry, ...]:
    governs = Q(places__region__in=[region.value for region in BONE_REGIONS], level__gt=0)
    if clearance is not None:
        governs &= Q(day__gte=clearance.on)
    rows = PainRow.objects.filter(runner_id=runner_id, deleted_at__isnull=True, day__lte=on)
    recent = Q(day__gte=days_before(on, PICTURE_DAYS))
    wanted = rows.filter(recent | governs).values("pk")
    return entries(PainRow.objects.filter(pk__in=wanted))


def _runs(runner_id: int, first: date, on: date) -> tuple[Run, ...]:
    rows = Activity.objects.filter(
        runner_id=runner_id,
        sport=RUNNING,
        deleted_at__isnull=True,
        day__gte=first,
        day__lte=on,
    ).order_by("start", "pk")
    return tuple(
        Run(pk, day, start.astimezone(fixed_offset(offset)), distance, timer or elapsed, *marks)
        for pk, day, start, offset, distance, timer, elapsed, *marks in rows.values_list(
            "pk",
            "day",
            "start",
            "offset_s",
            "distance_m",
            "timer_s",
            "elapsed_s",
            "counts",
            "race",
            "confirmed",
        )
    )
