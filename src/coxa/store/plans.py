"""The plan that a runner chose."""

from datetime import datetime

from django.db import transaction

from coxa.plan.choice import PlanChoice
from coxa.store.models import PlanChoice as Row


def chosen_plan(runner_id: int) -> PlanChoice | None:
    """The running one."""
    row = Row.objects.filter(runner_id=runner_id, dropped_at__isnull=True).first()
    return None if row is None else PlanChoice(row.template, row.start, tuple(row.days))


@transaction.atomic
def choose_plan(runner_id: int, choice: PlanChoice, now: datetime) -> None:
    """Start a plan; the one before is dropped, and kept."""
    drop_plan(runner_id, now)
    Row.objects.create(
        runner_id=runner_id,
        template=choice.template,
        start=choice.start,
        days=list(choice.days),
        created_at=now,
    )


def drop_plan(runner_id: int, now: datetime) -> None:
    """Stop the running plan, if there is one."""
    Row.objects.filter(runner_id=runner_id, dropped_at__isnull=True).update(dropped_at=now)
