"""Rows to a Picture, in a number of queries that does not grow with the runs."""

from datetime import date

from django.db.models import Q

from coxa.advice.picture import PICTURE_DAYS, Picture
from coxa.advice.regions import BONE_REGIONS
from coxa.diary.entry import PainEntry
from coxa.plan.choice import PlanChoice
from coxa.store.episodes.check_ins import check_in_since
from coxa.store.episodes.checks import latest_clearance, open_checks
from coxa.store.episodes.kept import open_episode
from coxa.store.models import Activity
from coxa.store.models import PainEntry as PainRow
from coxa.store.pain import entries
from coxa.store.plans import chosen_plan
from coxa.store.runner.profiles import profile_of
from coxa.store.shoes.lines import pairs_in_use
from coxa.training.run import Run
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.triage.assessment import Clearance
from coxa.values.days import days_before, fixed_offset
from coxa.values.sports import RUNNING, WALKS

# A plan is followed this far back; nobody's step depends on more.
PLAN_DAYS = 400


def picture(runner_id: int, on: date) -> Picture:
    """Everything that advice for `on` may use; nothing of a later day."""
    clearance = latest_clearance(runner_id, on)
    plan = chosen_plan(runner_id)
    episode = open_episode(runner_id, on)
    window = _window(plan, on)
    pain = _pain(runner_id, clearance, window, on)
    first = min(window, days_before(pain[0].day, 1)) if pain else window
    return Picture(
        profile=profile_of(runner_id),
        runs=_on_foot(runner_id, (RUNNING,), first, on),
        pain=pain,
        checks=open_checks(runner_id, clearance, on),
        clearance=clearance,
        plan=plan,
        walks=_on_foot(runner_id, WALKS, days_before(on, PICTURE_DAYS), on),
        shoes=pairs_in_use(runner_id, on),
        episode=episode,
        check_in_since=check_in_since(runner_id, episode, on),
    )


def _window(plan: PlanChoice | None, on: date) -> date:
    """The first day of the picture: the window, or the month before the plan's start."""
    window = days_before(on, PICTURE_DAYS)
    if plan is None:
        return window
    return max(days_before(on, PLAN_DAYS), min(window, days_before(plan.start, LONGEST_DAYS)))


def _pain(
    runner_id: int, clearance: Clearance | None, first: date, on: date
) -> tuple[PainEntry, ...]:
    governs = Q(places__region__in=[region.value for region in BONE_REGIONS], level__gt=0)
    if clearance is not None:
        governs &= Q(day__gte=clearance.on)
    rows = PainRow.objects.filter(runner_id=runner_id, deleted_at__isnull=True, day__lte=on)
    recent = Q(day__gte=first)
    wanted = rows.filter(recent | governs).values("pk")
    return entries(PainRow.objects.filter(pk__in=wanted))


def _on_foot(runner_id: int, sports: tuple[str, ...], first: date, on: date) -> tuple[Run, ...]:
    rows = Activity.objects.filter(
        runner_id=runner_id,
        sport__in=sports,
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
