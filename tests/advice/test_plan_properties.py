"""What holds for every plan and every runner."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.advice.advice import SessionKind
from coxa.advice.picture import Picture
from coxa.advice.planned import planned_days
from coxa.knowledge.load import load_knowledge
from coxa.plan.ceiling import GROWTH
from coxa.plan.choice import GateMark, Pause, PlanChoice
from coxa.training.run import Run
from coxa.training.sums.windows import longest_in
from coxa.triage.assessment import Assessment, Check, Clearance, RaisedFlag
from coxa.values.urgency import Urgency
from tests.advice.building import TODAY, back, instant, run
from tests.advice.test_today_properties import notes, profiles, runs

KNOWN = load_knowledge()
AHEAD = 40
RUNNING = {SessionKind.RUN, SessionKind.WALK_RUN}
days = st.lists(st.integers(0, 6), max_size=7, unique=True).map(tuple)
marks = st.lists(
    st.builds(GateMark, st.sampled_from(["stairs", "stand", "squat", "sleep"]), st.just(back(1))),
    max_size=4,
).map(tuple)
pauses = st.lists(
    st.builds(
        lambda start, length: Pause(back(start), back(start - length)),
        st.integers(-20, 30),
        st.integers(0, 20),
    ),
    max_size=2,
).map(tuple)
choices = st.builds(
    PlanChoice,
    st.sampled_from(sorted(KNOWN.plans)),
    st.integers(-20, 60).map(back),
    days,
    st.sampled_from([None, 0, 6]),
    st.sampled_from([None, 20, 60]),
    st.sampled_from([None, 30_000.0]),
    st.sampled_from([None, TODAY + timedelta(days=20)]),
    st.sampled_from([None, 10_000.0, 42_195.0]),
    st.integers(0, 8),
    marks,
    pauses,
)
walks = st.lists(
    st.integers(0, 30).map(
        lambda ago: Run(9000 + ago, back(ago), instant(back(ago), 18), 2700, 1900)
    ),
    max_size=5,
    unique_by=lambda walk: walk.day,
).map(tuple)
clearances = st.sampled_from(
    [None, Clearance(back(9), "Dr Example", "healed", instant(back(9), 9))]
)
pictures = st.builds(
    Picture,
    profiles,
    runs,
    notes.map(tuple),
    st.just(()),
    clearances,
    choices,
    walks,
)


def sessions(picture, first=TODAY, last=TODAY + timedelta(days=AHEAD)):
    return list(planned_days(picture, KNOWN, TODAY, first, last))


@settings(max_examples=120, deadline=None)
@given(pictures)
def test_no_session_is_above_its_ceiling_nor_the_ceiling_above_the_longest(picture):
    for each in sessions(picture):
        if each.distance_m is not None:
            assert each.cap_m is not None
            assert each.distance_m <= each.cap_m + 1e-6
        if each.cap_m is not None and each.day == TODAY:
            longest = longest_in([run for run in picture.runs if run.counts], TODAY)
            assert each.cap_m <= longest.distance_m * (1 + GROWTH) + 1e-6


@settings(max_examples=120, deadline=None)
@given(pictures)
def test_on_the_ladder_two_days_lie_between_sessions(picture):
    on_ladder = [each for each in sessions(picture) if each.reason.rule == "ladder_step"]
    for one, other in pairwise(on_ladder):
        assert (other.day - one.day).days >= 2


def test_a_walk_planned_at_the_edge_of_a_month_keeps_its_distance_too():
    """The only runs are a month old and one of them doubtful: walks, then the first step."""
    doubtful = (*(run(0, 1.0, hour=5) for _ in range(11)), run(0, 3.0, hour=5))
    plan = PlanChoice("article", back(0), (0, 3, 4), pauses=(Pause(back(0), back(-10)),))
    planned = sessions(Picture(runs=doubtful, plan=plan))
    on_ladder = [each for each in planned if each.reason.rule == "ladder_step"]
    assert {each.kind for each in on_ladder} == {SessionKind.WALK, SessionKind.WALK_RUN}
    assert all((b.day - a.day).days >= 2 for a, b in pairwise(on_ladder))


@settings(max_examples=60, deadline=None)
@given(pictures)
def test_an_open_stopping_flag_stops_every_day(picture):
    flag = RaisedFlag("RF07", Urgency.URGENT, stop_running=True, because=())
    found = Assessment(TODAY, Urgency.URGENT, 0, stop_running=True, flags=(flag,))
    held = Picture(
        **{
            **vars(picture),
            "checks": (Check(TODAY, found, {}, instant(TODAY, 23)),),
        }
    )
    assert not [each for each in sessions(held) if each.kind in RUNNING]


@settings(max_examples=60, deadline=None)
@given(pictures, st.integers(-60, 60), st.integers(0, 30))
def test_every_window_tells_the_same_of_a_day(picture, start, length):
    first = TODAY + timedelta(days=start)
    part = sessions(picture, first, first + timedelta(days=length))
    whole = {each.day: each for each in sessions(picture, back(60), TODAY + timedelta(days=90))}
    assert part == [whole[each.day] for each in part]


@settings(max_examples=60, deadline=None)
@given(pictures)
def test_a_paused_day_asks_nothing(picture):
    for each in sessions(picture):
        if picture.plan.paused(each.day) and each.day != TODAY:
            assert each.kind is SessionKind.REST
