"""The plan that a runner chose, its pauses, and what they said of the ladder's gate."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from coxa.plan.choice import GateMark, Pause, PauseKind, PlanChoice
from coxa.store.models import GateMark as GateRow
from coxa.store.models import PlanChoice as Row
from coxa.store.models import PlanPause as PauseRow


@dataclass(frozen=True)
class PastChoice:
    """A plan, and when it was dropped: None while it runs."""

    choice: PlanChoice
    dropped_at: datetime | None


def chosen_plan(runner_id: int) -> PlanChoice | None:
    """The running one, with the pauses and gate marks that reach into it."""
    row = Row.objects.filter(runner_id=runner_id, dropped_at__isnull=True).first()
    return None if row is None else _choice(row, pauses(runner_id), gate_marks(runner_id))


def _choice(row: Row, held: tuple[Pause, ...], marks: tuple[GateMark, ...]) -> PlanChoice:
    return PlanChoice(
        row.template,
        row.start,
        tuple(row.days),
        row.long_day,
        row.minutes,
        row.goal_m,
        row.race_on,
        row.race_m,
        row.from_step,
        marks,
        tuple(pause for pause in held if pause.last is None or pause.last >= row.start),
    )


def plan_choices(runner_id: int) -> tuple[PastChoice, ...]:
    """Every plan ever chosen, oldest first."""
    rows = Row.objects.filter(runner_id=runner_id).order_by("created_at", "pk")
    return tuple(PastChoice(_choice(row, (), ()), row.dropped_at) for row in rows)


@transaction.atomic
def choose_plan(runner_id: int, choice: PlanChoice, now: datetime) -> None:
    """Start a plan; the one before is dropped, and kept."""
    drop_plan(runner_id, now)
    Row.objects.create(
        runner_id=runner_id,
        template=choice.template,
        start=choice.start,
        days=list(choice.days),
        long_day=choice.long_day,
        minutes=choice.minutes,
        goal_m=choice.goal_m,
        race_on=choice.race_on,
        race_m=choice.race_m,
        from_step=choice.from_step,
        created_at=now,
    )


def drop_plan(runner_id: int, now: datetime) -> None:
    """Stop the running plan, if there is one."""
    Row.objects.filter(runner_id=runner_id, dropped_at__isnull=True).update(dropped_at=now)


def pauses(runner_id: int) -> tuple[Pause, ...]:
    """All of them, oldest first."""
    rows = PauseRow.objects.filter(runner_id=runner_id).order_by("first", "pk")
    return tuple(Pause(row.first, row.last, PauseKind(row.kind)) for row in rows)


def add_pause(runner_id: int, pause: Pause, now: datetime) -> None:
    """Keep a pause."""
    PauseRow.objects.create(
        runner_id=runner_id,
        first=pause.first,
        last=pause.last,
        kind=pause.kind.value,
        created_at=now,
    )


def end_pause(runner_id: int, day: date, last: date) -> bool:
    """The pause that holds `day` ends on `last`; taken back where it would end before it began."""
    rows = PauseRow.objects.filter(runner_id=runner_id, first__lte=day)
    row = next((row for row in rows if row.last is None or row.last >= day), None)
    if row is None:
        return False
    if last < row.first:
        row.delete()
    else:
        PauseRow.objects.filter(pk=row.pk).update(last=last)
    return True


def gate_marks(runner_id: int) -> tuple[GateMark, ...]:
    """All of them, oldest first."""
    rows = GateRow.objects.filter(runner_id=runner_id).order_by("day", "criterion")
    return tuple(GateMark(row.criterion, row.day) for row in rows)


@transaction.atomic
def set_gate_marks(runner_id: int, held: set[str], day: date, now: datetime) -> None:
    """What holds on the day, by the runner's word; what they no longer say is taken back."""
    GateRow.objects.filter(runner_id=runner_id, day=day).exclude(criterion__in=held).delete()
    for criterion in sorted(held):
        GateRow.objects.get_or_create(
            runner_id=runner_id, criterion=criterion, day=day, defaults={"created_at": now}
        )
