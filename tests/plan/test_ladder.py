"""Up by two good sessions, again by amber, down by red; never by the date."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import GateMark, PlanChoice
from coxa.plan.climb import Climb
from coxa.plan.gate import GATE_COMPUTED
from coxa.plan.history import events
from coxa.plan.ladder import standing
from coxa.plan.session import Outlook
from coxa.training.run import Run
from tests.advice.building import TODAY, back, instant, note

KNOWN = load_knowledge()
LADDER = KNOWN.ladders["walk_run"]
SAID = tuple(each.id for each in LADDER.gate if each.id not in GATE_COMPUTED)


def session(days_ago, minutes=30.0, *, number=None):
    """Something done on foot for so many minutes."""
    day = back(days_ago)
    return Run(number or days_ago + 1, day, instant(day, 7), 4000, minutes * 60)


def felt(days_ago, level=0, morning=0, **facts):
    """A note after the session of that day, and one the next morning."""
    return (
        note(days_ago, level, when="after", hour=9, **facts),
        note(days_ago - 1, morning, when="morning", hour=6),
    )


def stands(runs=(), notes=(), *, step=1, walks=(), gate=(), start=60, zero_pain=False, on=TODAY):
    choice = PlanChoice("ladder", back(start), from_step=step, gate=gate)
    return standing(Climb(LADDER, choice, runs, walks, notes, zero_pain), on)


def test_two_good_sessions_in_a_row_go_up():
    one = stands([session(4)], felt(4))
    assert (one.step, one.greens) == (1, 1)
    two = stands([session(4), session(2)], [*felt(4), *felt(2)])
    assert (two.step, two.greens) == (2, 0)
    assert [(move.before, move.after, move.why) for move in two.moves] == [(1, 2, "green")]


def test_pain_of_four_or_five_repeats_the_step():
    now = stands([session(6), session(4), session(2)], [*felt(6), *felt(4, 4, 1), *felt(2)])
    assert (now.step, now.greens) == (1, 1)


@pytest.mark.parametrize(
    ("notes", "why"),
    [
        (felt(2, 6, 5), "red"),
        (felt(2, 1, 1, limp=True), "red"),
        (felt(2, 2, 4), "worse_next_morning"),
    ],
)
def test_red_goes_one_down_and_rests_48_hours(notes, why):
    now = stands([session(2)], notes, step=3)
    assert now.step == 2
    assert now.moves[-1].why == why
    assert now.not_before == back(2) + timedelta(days=2)


def test_pain_above_the_level_before_for_over_24_hours_goes_down():
    before = note(3, 1, when="rest", hour=12)
    later = note(1, 2, when="rest", hour=12)
    now = stands([session(2)], [before, *felt(2, 2, 2), later], step=3)
    assert (now.step, now.moves[-1].why) == (2, "lingers")


def test_where_a_bone_may_hurt_any_pain_is_red():
    notes = felt(2, 1, 0)
    assert stands([session(2)], notes, step=3).step == 3
    assert stands([session(2)], notes, step=3, zero_pain=True).step == 2


@pytest.mark.parametrize(
    ("notes", "waits"),
    [
        ((), "no_note"),
        ((note(2, 0, when="after", hour=9),), "no_morning"),
        (felt(2, 0, 0, painkiller=True), "masked"),
    ],
)
def test_what_is_not_known_never_goes_up(notes, waits):
    now = stands([session(4), session(2)], [*felt(4), *notes])
    assert now.step == 1
    assert now.pending.why == waits


def test_a_session_cut_short_does_not_count():
    now = stands([session(4), session(2, 12)], [*felt(4), *felt(2)])
    assert (now.step, now.greens) == (1, 0)


@pytest.mark.parametrize(("gap", "step"), [(10, 5), (11, 4), (21, 4), (22, 2), (35, 2), (36, 0)])
def test_a_long_break_starts_lower(gap, step):
    now = stands([session(gap)], felt(gap), step=5)
    assert now.step == step


def test_the_first_running_step_opens_only_with_every_criterion():
    walks = [session(days, number=900 + days) for days in (6, 4, 2)]
    notes = [each for days in (6, 4, 2) for each in felt(days)]
    marks = tuple(GateMark(name, back(1)) for name in SAID)
    assert stands(walks=walks, notes=notes, step=0, gate=marks).step == 1
    assert stands(walks=walks, notes=notes, step=0).gate_open == SAID
    assert stands(walks=walks[1:], notes=notes, step=0, gate=marks).gate_open == ("walk",)
    old = tuple(GateMark(name, back(15)) for name in SAID)
    assert stands(walks=walks, notes=notes, step=0, gate=old).step == 0


def test_a_walk_with_more_pain_than_two_opens_nothing():
    walks = [session(days, number=900 + days) for days in (6, 4, 2)]
    notes = [each for days in (6, 4, 2) for each in felt(days, 3, 3)]
    marks = tuple(GateMark(name, back(1)) for name in SAID)
    assert stands(walks=walks, notes=notes, step=0, gate=marks).step == 0


def test_a_walk_between_changes_nothing_on_a_running_step():
    runs = [session(6), session(2)]
    notes = [*felt(6), *felt(2)]
    assert stands(runs, notes, walks=[session(4, number=999)]) == stands(runs, notes)


days_ago = st.lists(st.integers(1, 50), max_size=14, unique=True)
levels = st.integers(0, 10)


@settings(max_examples=150, deadline=None)
@given(days_ago, st.data(), st.booleans())
def test_nobody_climbs_faster_than_two_sessions_a_step(days, data, zero_pain):
    runs = [session(each) for each in sorted(days, reverse=True)]
    notes = [n for each in days for n in felt(each, data.draw(levels), data.draw(levels))]
    now = stands(runs, notes, zero_pain=zero_pain)
    assert 0 <= now.step <= 1 + len(days) // 2
    if now.last is not None:
        assert now.not_before >= now.last.day + timedelta(days=2)


@settings(max_examples=80, deadline=None)
@given(days_ago, st.data())
def test_more_pain_never_stands_higher(days, data):
    runs = [session(each) for each in sorted(days, reverse=True)]
    pairs = [(each, data.draw(levels)) for each in days]
    mild = [n for each, level in pairs for n in felt(each, level, level)]
    sore = [n for each, level in pairs for n in felt(each, min(10, level + 3), min(10, level + 3))]
    assert stands(runs, sore).step <= stands(runs, mild).step


@pytest.mark.parametrize("step", [-1, 99])
def test_a_rung_that_is_not_there_begins_at_the_foot(step):
    assert stands(step=step).step == 0


def test_no_event_is_told_of_a_day_to_come():
    walks = [session(days, number=900 + days) for days in (6, 4, 2)]
    notes = [each for days in (6, 4, 2) for each in felt(days)]
    marks = tuple(GateMark(name, back(1)) for name in SAID)
    choice = PlanChoice("ladder", back(60), from_step=0, gate=marks)
    template = KNOWN.plans["ladder"]
    seen = Outlook(template, choice, (), notes, TODAY, LADDER, walks)
    assert [(each.day, each.why) for each in events(seen)] == [(TODAY, "gate")]
