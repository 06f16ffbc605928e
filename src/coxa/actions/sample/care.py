"""What the made-up runner did about it: routines, marks of what eased it, and an experiment."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from coxa.actions.sample.story import LABEL, first_day
from coxa.knowledge.load import load_knowledge
from coxa.routine.round import Round, StepDone
from coxa.routine.worked import ReliefMark
from coxa.store import experiments, relief_marks, routine_logs
from coxa.values.experiments import Ended, Experiment, Factor

# Days since the first of the season; none of these is a day of the longer run.
_STRENGTH_DAYS = (45, 49, 52, 56, 59, 63, 66, 70, 73)
_ROUTINE = "start_side_of_hip"
_AT = time(18, 0)
_EASED = (
    *((40, "pillow", 5), (44, "pillow", 6), (47, "ice", 2), (51, "pillow", 6)),
    *((54, "ice", 1), (58, "pillow", 7)),
)
_TRIAL_BEGAN, _TRIAL_PAIRS, _TRIAL_BLOCK = 50, 4, 4
_TRIAL_SEED = 4  # this order leans one way without telling, as most such experiments do


def add_sample_care(runner_id: int, on: date, zone: tzinfo) -> None:
    """Rounds, marks, and an experiment that is over."""
    first = first_day(on)
    for day in _STRENGTH_DAYS:
        _round(runner_id, datetime.combine(first + timedelta(days=day), _AT, zone))
    for day, relief, mark in _EASED:
        then = first + timedelta(days=day)
        made = ReliefMark(None, relief, then, mark)
        relief_marks.add_relief_mark(runner_id, made, datetime.combine(then, _AT, zone))
    _experiment(runner_id, datetime.combine(first + timedelta(days=_TRIAL_BEGAN), _AT, zone))


def _round(runner_id: int, at: datetime) -> None:
    steps = tuple(StepDone(name) for name in _exercises())
    key = f"sample-{at.date().isoformat()}"
    done = Round(None, key, _ROUTINE, at.date(), at, steps, effort=4, note=LABEL)
    routine_logs.add_round(runner_id, done, None, at)


def _exercises() -> tuple[str, ...]:
    items = load_knowledge().routines[_ROUTINE].items
    return tuple(item.exercise for item in items if item.exercise)


def _experiment(runner_id: int, at: datetime) -> None:
    """Done in full, with no pause and every block kept to."""
    made = Experiment(
        id=None,
        factor=Factor.WARM_UP,
        a=f"with the {LABEL.lower()} warm-up",
        b=f"without the {LABEL.lower()} warm-up",
        started=at.date(),
        pairs=_TRIAL_PAIRS,
        block_days=_TRIAL_BLOCK,
        seed=_TRIAL_SEED,
    )
    kept = experiments.add_experiment(runner_id, made, at)
    last = at.date() + timedelta(days=2 * _TRIAL_PAIRS * _TRIAL_BLOCK - 1)
    experiments.keep_experiment(runner_id, replace(kept, ended=last, ended_why=Ended.DONE))
