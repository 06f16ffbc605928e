"""Own steps a minute, 5 to 10 % more, and what later runs show."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.routine.cadence import CADENCE, LEAST_RUNS, Stepped, cadence
from coxa.routine.history import History
from coxa.routine.session import adapted
from coxa.routine.standing import Load, Standing

from .building import KNOWN, ON


def ran(*spm, back=1):
    """One run a day, the last of them `back` days ago."""
    days = range(back + len(spm) - 1, back - 1, -1)
    return [Stepped(ON - timedelta(days=d), s) for d, s in zip(days, spm, strict=True)]


def offered(**standing):
    session = adapted(KNOWN.routines[CADENCE], Standing(**standing), History(), KNOWN, ON)
    return session.offered


def test_the_median_of_own_runs_and_5_to_10_per_cent_more():
    found = cadence(ran(160, 162, 170), [], ON)
    assert found.own_spm == 162
    assert (found.least_spm, found.most_spm) == (170, 178)


def test_too_few_runs_say_nothing():
    found = cadence(ran(*[162] * (LEAST_RUNS - 1)), [], ON)
    assert found.own_spm is None
    assert found.least_spm is None


def test_walks_and_half_counted_steps_are_no_habit():
    assert cadence(ran(81, 110, 162, 162, 162, 400), [], ON).own_spm == 162


def test_a_run_of_last_year_is_no_habit():
    assert cadence(ran(162, 162, 162, back=100), [], ON).own_spm is None


def test_the_first_practice_divides_before_from_after():
    runs = [*ran(160, 160, 160, back=11), *ran(168, 168, back=1)]
    found = cadence(runs, [ON - timedelta(days=4), ON], ON)
    assert found.own_spm == 160
    assert found.since == ON - timedelta(days=4)
    assert [each.spm for each in found.after] == [168, 168]
    assert found.change_pct == pytest.approx(5)


@given(st.lists(st.builds(Stepped, st.dates(), st.floats(0, 400)), max_size=20))
def test_it_is_total_and_never_asks_for_more_than_10_per_cent(runs):
    found = cadence(runs, [], ON)
    if found.own_spm is not None:
        assert found.most_spm is not None
        assert found.most_spm <= found.own_spm * 1.1 + 0.5


def test_it_is_offered_to_a_sore_side():
    assert offered(patterns=("C03",), checked=True)


@pytest.mark.parametrize("region", ["groin", "front_of_hip", "pubic_bone", "front_thigh"])
def test_never_with_pain_at_the_front(region):
    assert not offered(sore=(region,))


@pytest.mark.parametrize("pattern", ["C01", "C05", "C06", "C07"])
def test_never_with_a_pattern_of_the_front(pattern):
    assert not offered(patterns=(pattern,), checked=True)
    assert not offered(left_to_clear=(pattern,), checked=True)


@pytest.mark.parametrize("load", [Load.NOTHING, Load.LYING, Load.COMFORT, Load.MOBILITY])
def test_not_while_running_rests(load):
    assert not offered(load=load)
