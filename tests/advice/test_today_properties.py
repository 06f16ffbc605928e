"""What holds for every runner."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.advice.advice import State
from coxa.training.sums.windows import longest_in
from coxa.values.profile import Profile
from coxa.values.regions import Region
from tests.advice.building import TODAY, advised, note, run

CAUTION = [State.GO, State.MODIFY, State.UNKNOWN, State.REST, State.SEE_SOMEONE]

runs = st.lists(
    st.builds(
        run,
        st.integers(0, 45),
        st.floats(0.5, 42),
        hour=st.integers(5, 20),
        race=st.booleans(),
        confirmed=st.booleans(),
    ),
    max_size=12,
).map(tuple)
notes = st.lists(
    st.builds(
        note,
        st.integers(0, 45),
        st.integers(0, 10),
        st.sampled_from(["", *Region]),
        when=st.sampled_from([None, "before", "during", "after", "morning", "rest"]),
        hour=st.integers(5, 22),
        limp=st.sampled_from([None, False, True]),
        woke=st.sampled_from([None, False, True]),
        painkiller=st.sampled_from([None, False, True]),
    ),
    max_size=8,
)
profiles = st.builds(
    Profile,
    birth_year=st.sampled_from([None, 1970, 2010]),
    stress_fracture=st.sampled_from([None, False, True]),
)


@settings(max_examples=120, deadline=None)
@given(runs, notes, profiles)
def test_a_ceiling_stands_only_where_running_is_advised(runs, notes, profile):
    advice = advised(*notes, runs=runs, profile=profile)
    if advice.session.cap_m is not None:
        assert advice.state in {State.GO, State.MODIFY}
        longest = longest_in(runs, TODAY)
        assert longest is not None
        assert advice.session.cap_m <= longest.distance_m * 1.1 + 1e-6
    if advice.session.distance_m is not None:
        assert advice.session.distance_m <= advice.session.cap_m


@settings(max_examples=120, deadline=None)
@given(runs, notes)
def test_nobody_runs_without_a_word_about_the_hip(runs, notes):
    advice = advised(*notes, runs=runs)
    if not notes:
        assert advice.state is State.UNKNOWN
    if advice.state in {State.GO, State.MODIFY}:
        assert min((TODAY - entry.day).days for entry in notes) <= 7


@settings(max_examples=120, deadline=None)
@given(runs, notes, notes)
def test_the_order_of_notes_and_runs_does_not_matter(runs, some, others):
    forward = advised(*some, *others, runs=runs)
    reversed_order = advised(*reversed([*some, *others]), runs=tuple(reversed(runs)))
    same_instants = len({entry.at for entry in [*some, *others]}) == len(some) + len(others)
    different_runs = len({each.start for each in runs}) == len(runs)
    if same_instants and different_runs:
        assert forward == reversed_order


@settings(max_examples=120, deadline=None)
@given(runs, notes, st.sampled_from(["groin:left", "buttock", "front_thigh"]), st.integers(1, 10))
def test_more_pain_in_a_run_where_bone_hurts_always_stops(runs, notes, where, level):
    hurting = note(1, level, where, when="during")
    assert advised(*notes, hurting, runs=runs).state is State.SEE_SOMEONE


@settings(max_examples=120, deadline=None)
@given(runs, notes, st.integers(4, 10))
def test_fresh_pain_never_makes_the_day_bolder(runs, notes, level):
    quiet = [entry for entry in notes if entry.day < TODAY]
    before = advised(*quiet, note(0, 0, hour=23), runs=runs)
    after = advised(*quiet, note(0, level, hour=23), runs=runs)
    assert CAUTION.index(after.state) >= CAUTION.index(before.state)


@settings(max_examples=150, deadline=None)
@given(runs, notes)
def test_the_ceiling_never_rises_while_pain_is_fresh(runs, notes):
    from coxa.plan.ceiling import ceiling

    hurting = [entry for entry in notes if entry.hurts]
    for days in range(20, 0, -1):
        day = TODAY - timedelta(days=days - 1)
        if not any(0 <= (day - entry.day).days <= 7 for entry in hurting):
            continue
        earlier = ceiling(runs, [e for e in notes if e.day < day], day - timedelta(days=1)).cap_m
        now = ceiling(runs, notes, day).cap_m
        onset_lifted = any(e.level == 0 for e in notes)
        if earlier is not None and now is not None and not onset_lifted:
            assert now <= earlier + 1e-6
