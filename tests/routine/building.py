"""Rounds, standings and strategies for the routine room."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from coxa.knowledge.load import load_knowledge
from coxa.routine.history import History
from coxa.routine.round import Ended, Round, StepDone, Went
from coxa.routine.standing import Load, Standing
from coxa.values.circumstances import Circumstance

KNOWN = load_knowledge()
ON = date(2026, 6, 16)
EXERCISES = sorted(KNOWN.exercises)
ROUTINES = sorted(KNOWN.routines)
CONDITIONS = sorted(KNOWN.conditions)


def done(exercise, back=1, effort=5, pain=0, went=Went.DONE, **more):
    """One round of one exercise, `back` days before `ON`."""
    day = ON - timedelta(days=back)
    step = StepDone(exercise, went, **{k: v for k, v in more.items() if k == "load_kg"})
    rest = {k: v for k, v in more.items() if k != "load_kg"}
    at = datetime.combine(day, time(18), tzinfo=UTC)
    return Round(None, f"k{back}", "strength_a", day, at, (step,), effort=effort, pain=pain, **rest)


def history(*rounds, worse=()):
    return History(tuple(rounds), frozenset(worse))


def several(exercise, count, **more):
    """`count` rounds, two days apart, the last of them yesterday."""
    return [done(exercise, back=1 + 2 * at, **more) for at in reversed(range(count))]


_maybe = st.none() | st.integers(0, 10)
_steps = st.builds(
    StepDone,
    exercise=st.sampled_from([*EXERCISES, "EX99"]),
    went=st.sampled_from(Went),
    sets=st.none() | st.integers(0, 20),
    reps=st.none() | st.integers(0, 500),
    load_kg=st.none() | st.floats(0, 300),
    pain=_maybe,
)
_days = st.integers(-10, 400).map(lambda back: ON - timedelta(days=back))


@st.composite
def rounds(draw):
    day = draw(_days)
    at = datetime.combine(day, draw(st.times()), tzinfo=UTC)
    return Round(
        None,
        "k",
        draw(st.sampled_from([*ROUTINES, "gone"])),
        day,
        at,
        tuple(draw(st.lists(_steps, max_size=4))),
        draw(st.sampled_from(Ended)),
        effort=draw(_maybe),
        pain=draw(_maybe),
        limp=draw(st.none() | st.booleans()),
    )


histories = st.builds(
    History,
    rounds=st.lists(rounds(), max_size=12).map(tuple),
    worse_after=st.frozensets(_days, max_size=5),
)
_conditions = st.lists(st.sampled_from([*CONDITIONS, "C99"]), max_size=8, unique=True).map(tuple)
standings = st.builds(
    Standing,
    load=st.sampled_from(Load),
    patterns=_conditions,
    left_to_clear=_conditions,
    cleared=_conditions,
    told=st.lists(st.sampled_from(Circumstance), unique=True, max_size=3).map(tuple),
    flag_open=st.booleans(),
    checked=st.booleans(),
)
