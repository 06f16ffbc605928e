"""A routine as it is done today: what stays, what is exchanged and why, and how much."""

from datetime import date

from coxa.knowledge.movement import Effort, Moment, Routine
from coxa.knowledge.shapes import Knowledge
from coxa.routine.forbidden import ASKS
from coxa.routine.history import History
from coxa.routine.making import Making
from coxa.routine.standing import Load, Standing
from coxa.routine.step import Adapted
from coxa.routine.wording import reason
from coxa.values.reason import Reason


def adapted(
    routine: Routine, standing: Standing, history: History, knowledge: Knowledge, on: date
) -> Adapted:
    """Pure: the same routine, standing, history and day always give the same session."""
    refused = _refused(routine, standing, knowledge)
    if refused is not None:
        return Adapted(routine.id, offered=False, reasons=(refused,))
    make = Making(routine, standing, history, knowledge, on)
    steps, left_out = make.all()
    exercises = any(item.exercise for item in routine.items)
    if exercises and not any(step.exercise for step in steps):
        why = standing.because or left_out[0].reason
        return Adapted(routine.id, offered=False, left_out=left_out, reasons=(why,))
    reasons = (standing.because,) if standing.because else ()
    return Adapted(routine.id, True, steps, left_out, reasons)


def _refused(routine: Routine, standing: Standing, knowledge: Knowledge) -> Reason | None:
    """Why the whole routine waits; None where it does not."""
    if standing.load < _least(routine):
        return standing.because or reason(knowledge, "routine_seen_first")
    if set(routine.not_places) & set(standing.sore):
        return reason(knowledge, "routine_not_with", careful=routine.not_for)
    for id_ in standing.forbidding:
        if id_ in routine.not_with:
            known = knowledge.conditions.get(id_)
            name = known.name if known else id_
            return reason(knowledge, "routine_not_with", condition=name, careful=routine.not_for)
    if routine.moment is Moment.STRENGTH and standing.flag_open:
        return reason(knowledge, "routine_flag_open")
    return _not_yet(routine, standing, knowledge)


def _not_yet(routine: Routine, standing: Standing, knowledge: Knowledge) -> Reason | None:
    """What has to come before it: a day with a run, the ladder's gate, the check's questions."""
    if standing.no_run and routine.moment is Moment.BEFORE:
        return reason(knowledge, "routine_no_run")
    if standing.no_run and routine.moment is Moment.AFTER and not standing.run_behind:
        return reason(knowledge, "routine_no_run_behind")
    if standing.gate_open and Effort.RELOAD in _efforts(routine, knowledge):
        return reason(knowledge, "routine_gate_open")
    if _asks_for_check(routine, knowledge) and not standing.checked:
        return reason(knowledge, "routine_needs_check")
    return None


def _least(routine: Routine) -> Load:
    """What must be allowed for any of it: how to lie at night stands beside all but emergencies."""
    if routine.effort is not None:
        return ASKS[routine.effort]
    return Load.LYING if routine.moment is Moment.NIGHT else Load.COMFORT


def _asks_for_check(routine: Routine, knowledge: Knowledge) -> bool:
    """Starts belong to a pattern, and impact comes back only once bone stress was asked about."""
    return routine.moment is Moment.START or Effort.RELOAD in _efforts(routine, knowledge)


def _efforts(routine: Routine, knowledge: Knowledge) -> set[Effort]:
    return {knowledge.exercises[item.exercise].effort for item in routine.items if item.exercise}
