"""Cadence practice: own steps a minute, the range to try, and what later runs show."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.routines.show import ShownRoutine, routine_show
from coxa.actions.runs.activities import activity_lines
from coxa.routine.cadence import CADENCE, WINDOW_DAYS, Cadence, Stepped, cadence
from coxa.store import routine_logs
from coxa.values.days import days_before
from coxa.values.sports import RUNNING


@dataclass(frozen=True)
class Practice:
    """Whether it is offered today, and the numbers."""

    shown: ShownRoutine
    cadence: Cadence


def cadence_practice(runner_id: int, on: date) -> Practice:
    """The first logged practice divides the runs before from the runs after."""
    practised = [r.day for r in routine_logs.rounds(runner_id, until=on) if r.routine == CADENCE]
    first = days_before(min(practised, default=on), WINDOW_DAYS)
    runs = [
        Stepped(each.day, each.avg_cadence_spm)
        for each in activity_lines(runner_id, sport=RUNNING, since=first)
        if each.counts and each.avg_cadence_spm is not None
    ]
    return Practice(routine_show(runner_id, CADENCE, on), cadence(runs, practised, on))
