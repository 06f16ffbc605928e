"""Experiments: rows and values."""

from datetime import date, datetime
from typing import Any

from coxa.store.models import Experiment as Row
from coxa.store.refused import NotFound
from coxa.values.experiments import Experiment, Factor, Pause


def experiments(runner_id: int) -> tuple[Experiment, ...]:
    """The newest first."""
    rows = Row.objects.filter(runner_id=runner_id).order_by("-start", "-pk")
    return tuple(_experiment(row) for row in rows)


def experiment(runner_id: int, experiment_id: int) -> Experiment:
    """One. Raises `NotFound`."""
    row = Row.objects.filter(runner_id=runner_id, pk=experiment_id).first()
    if row is None:
        raise NotFound(f"There is no experiment {experiment_id}.")
    return _experiment(row)


def add_experiment(runner_id: int, given: Experiment, now: datetime) -> Experiment:
    """Keep a new one."""
    return _experiment(
        Row.objects.create(
            runner_id=runner_id,
            factor=given.factor,
            a=given.a,
            b=given.b,
            start=given.started,
            pairs=given.pairs,
            block_days=given.block_days,
            seed=given.seed,
            created_at=now,
        )
    )


def keep_experiment(runner_id: int, given: Experiment) -> None:
    """Write what may change: pauses, days not kept, and the end. Raises `NotFound`."""
    changed = Row.objects.filter(runner_id=runner_id, pk=given.id or 0).update(
        pauses=[[_day(p.since), _day(p.until), p.why] for p in given.pauses],
        not_kept=sorted(map(date.isoformat, given.not_kept)),
        end=given.ended,
        ended_why=given.ended_why,
    )
    if not changed:
        raise NotFound(f"There is no experiment {given.id}.")


def drop_experiment(runner_id: int, experiment_id: int) -> None:
    """Remove one for good. Raises `NotFound`."""
    if not Row.objects.filter(runner_id=runner_id, pk=experiment_id).delete()[0]:
        raise NotFound(f"There is no experiment {experiment_id}.")


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _pause(since: str, until: str | None, why: str) -> Pause:
    last = None if until is None else date.fromisoformat(until)
    return Pause(date.fromisoformat(since), last, why)


def _experiment(row: Any) -> Experiment:
    return Experiment(
        id=row.pk,
        factor=Factor(row.factor),
        a=row.a,
        b=row.b,
        started=row.start,
        pairs=row.pairs,
        block_days=row.block_days,
        seed=row.seed,
        pauses=tuple(_pause(*pause) for pause in row.pauses),
        not_kept=tuple(map(date.fromisoformat, row.not_kept)),
        ended=row.end,
        ended_why=row.ended_why,
    )
