"""What holds for every runner, every log and every routine."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.knowledge.movement import Effort, Moment
from coxa.routine.forbidden import ASKS, forbidden
from coxa.routine.history import History
from coxa.routine.session import adapted
from coxa.routine.standing import Load

from .building import KNOWN, ON, ROUTINES, histories, standings

routines = st.sampled_from(ROUTINES).map(KNOWN.routines.__getitem__)


@settings(deadline=None)
@given(routines, standings, histories)
def test_no_forbidden_exercise_is_ever_in_a_session_nor_a_tap_away(routine, standing, history):
    session = adapted(routine, standing, history, KNOWN, ON)
    for name in session.exercises:
        exercise = KNOWN.exercises[name]
        assert forbidden(exercise, standing, KNOWN) is None
        for id_ in (*standing.patterns, *standing.left_to_clear):
            condition = KNOWN.conditions.get(id_)
            assert condition is None or name not in condition.exercises_avoid
            assert not any(c.leave_out and id_ in c.conditions for c in exercise.cautions)
        for told in standing.told:
            assert not any(c.leave_out and told in c.people for c in exercise.cautions)


@settings(deadline=None)
@given(routines, standings, histories)
def test_nothing_is_loaded_beyond_what_the_day_allows(routine, standing, history):
    session = adapted(routine, standing, history, KNOWN, ON)
    if standing.load <= Load.COMFORT:
        efforts = {KNOWN.exercises[name].effort for name in session.exercises}
        assert efforts <= {Effort.COMFORT}
    if standing.load is Load.NOTHING:
        assert not session.offered
        assert not session.steps
    assert all(ASKS[KNOWN.exercises[name].effort] <= standing.load for name in session.exercises)


@settings(deadline=None)
@given(routines, standings, histories)
def test_every_item_is_a_step_left_out_or_explained(routine, standing, history):
    session = adapted(routine, standing, history, KNOWN, ON)
    if not session.offered:
        assert session.reasons
        return
    wanted = [item.exercise for item in routine.items if item.exercise]
    met = [step.instead_of or step.exercise for step in session.steps if step.exercise]
    assert sorted([*met, *(each.exercise for each in session.left_out)]) == sorted(wanted)
    for step in session.steps:
        assert step.instead_of is None or step.reasons
        assert all(reason.rule in KNOWN.rules for reason in step.reasons)
    done = [step.exercise for step in session.steps if step.exercise]
    assert len(done) == len(set(done))


@settings(deadline=None)
@given(routines, standings, histories)
def test_doses_stay_within_the_exercise_s_own(routine, standing, history):
    session = adapted(routine, standing, history, KNOWN, ON)
    items = {item.exercise: item for item in routine.items}
    for step in session.steps:
        if step.exercise is None or step.dose is None:
            continue
        own = KNOWN.exercises[step.exercise].dose
        item = items.get(step.exercise)
        given_dose = item.dose if item and item.dose else own
        most = max(own.reps_most or own.reps or 0, given_dose.reps or 0, given_dose.reps_most or 0)
        assert (step.dose.reps or 0) <= most
        assert 1 <= step.dose.sets <= max(own.sets, given_dose.sets)


@settings(deadline=None)
@given(routines, standings, histories)
def test_the_same_gives_the_same(routine, standing, history):
    first = adapted(routine, standing, history, KNOWN, ON)
    assert adapted(routine, standing, history, KNOWN, ON) == first


@settings(deadline=None)
@given(routines, standings, histories)
def test_the_log_never_changes_a_warm_up(routine, standing, history):
    if routine.moment in {Moment.BEFORE, Moment.AFTER, Moment.EVENING, Moment.NIGHT}:
        untouched = adapted(routine, standing, History(), KNOWN, ON)
        assert adapted(routine, standing, history, KNOWN, ON) == untouched
