"""The routines, and one of them as it is done today."""

from dataclasses import dataclass
from datetime import date

from coxa.actions.day_bounds import sane_day
from coxa.actions.refusals import NotFound
from coxa.actions.routines.standing import Known, known_of
from coxa.advice.advice import SessionKind, State
from coxa.advice.today import today
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.movement import Moment, Routine
from coxa.routine.offer import GROUP_OF, Day, Group, asked_for
from coxa.routine.relief import Choice, Sore, choose
from coxa.routine.round import Round
from coxa.routine.session import adapted
from coxa.routine.standing import Standing
from coxa.routine.step import Adapted

_FOR_THE_HIP = {Moment.START, Moment.NIGHT}
_RUNS = {SessionKind.RUN, SessionKind.WALK_RUN}


@dataclass(frozen=True)
class ShownRoutine:
    """A routine with its session of today; `asked` says that today asks for it."""

    routine: Routine
    session: Adapted
    standing: Standing
    asked: bool
    group: Group
    last: Round | None


def routine_list(runner_id: int, on: date) -> tuple[ShownRoutine, ...]:
    """What today asks for first, then by moment."""
    known, knowledge = known_of(runner_id, sane_day(on)), load_knowledge()
    asked = _asked(known, on)
    shown = [
        _shown(each, known, on, is_asked=each.id in asked) for each in knowledge.routines.values()
    ]
    order = list(Group)
    shown.sort(key=lambda each: asked.index(each.routine.id) if each.asked else len(asked))
    return tuple(sorted(shown, key=lambda each: (not each.asked, order.index(each.group))))


def routine_show(runner_id: int, routine_id: str, on: date) -> ShownRoutine:
    """One of them. Raises `NotFound`."""
    routine = load_knowledge().routines.get(routine_id)
    if routine is None:
        raise NotFound(f"There is no routine {routine_id!r}. See them all: coxa routine list")
    known = known_of(runner_id, sane_day(on))
    return _shown(routine, known, on, is_asked=routine_id in _asked(known, on))


def for_the_hip(runner_id: int, on: date) -> tuple[Routine, ...]:
    """What today asks for beside the run: starts and how to lie, in order."""
    known, knowledge = known_of(runner_id, sane_day(on)), load_knowledge()
    asked = [knowledge.routines[id_] for id_ in _asked(known, on)]
    return tuple(
        each
        for each in asked
        if each.moment in _FOR_THE_HIP
        and adapted(each, known.standing, known.history, knowledge, on).offered
    )


def relief_for(runner_id: int, sore: Sore, on: date, *, numb: bool) -> Choice:
    """What may ease it, for the patterns in force."""
    return choose(sore, known_of(runner_id, on).standing, load_knowledge(), numb=numb)


def _shown(routine: Routine, known: Known, on: date, *, is_asked: bool) -> ShownRoutine:
    session = adapted(routine, known.standing, known.history, load_knowledge(), on)
    rounds = [each for each in known.history.rounds if each.routine == routine.id]
    return ShownRoutine(
        routine,
        session,
        known.standing,
        is_asked and session.offered,
        GROUP_OF[routine.moment],
        rounds[-1] if rounds else None,
    )


def _asked(known: Known, on: date) -> tuple[str, ...]:
    knowledge = load_knowledge()
    advice = today(known.picture, knowledge, on)
    done = any(run.day == on and run.counts for run in known.picture.runs)
    day = Day(
        on,
        run_to_come=advice.session.kind in _RUNS and not done,
        run_done=done,
        by_plan=known.picture.plan is not None,
        strength=advice.session.strength,
        hip_told=advice.state is not State.UNKNOWN,
    )
    return asked_for(day, known.standing, known.history.rounds, knowledge)
