"""What the pictures are drawn from: one time, everything known of it, and nobody else's."""

from datetime import date, timedelta

import pytest

from coxa.actions.checks.check_hip import clear_flags, parse_answers, save_check
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.shoes.add import add_shoe
from coxa.actions.shoes.pain import pain_by_pair
from coxa.actions.shoes.use import use_shoe
from coxa.actions.trends.lanes import cut
from coxa.actions.trends.page import lately, trend_page
from coxa.diary.entry import When
from coxa.training.sums.grains import Grain
from tests.conftest import NOW

TODAY = NOW.date()
URGENT = {"where": ["groin:left"], "with_running": "builds", "walking": "hurts"}


def ran(runner, days, metres=5_000.0, hours=0):
    new = NewRun(NOW - timedelta(days=days, hours=hours), metres, 1800.0)
    return add_run(runner, new, NOW).id


def noted(runner, days, level, when=When.MORNING, **more):
    at = NOW - timedelta(days=days)
    record_pain(runner, NewPain(level, at.date(), at, (), when=when, **more), NOW)


def test_a_run_before_the_time_shown_measures_its_first_run_and_is_not_drawn(runner):
    ran(runner, 40, 10_000.0)
    ran(runner, 20, 12_000.0)
    shown = trend_page(runner, TODAY, 28)
    (rung,) = shown.rungs
    assert rung.before_m == 10_000.0
    assert list(shown.days) == [TODAY - timedelta(days=20)]


def test_two_runs_of_a_day_are_one_day_and_its_longest_counts(runner):
    ran(runner, 3, 4_000.0)
    ran(runner, 3, 6_000.0, hours=4)
    shown = trend_page(runner, TODAY, 28)
    (day,) = shown.days.values()
    assert (day.runs, day.distance_m) == (2, 10_000.0)
    assert shown.rungs[0].longest_m == 6_000.0


def test_everything_begins_with_the_first_note_where_that_is_older_than_any_run(runner):
    noted(runner, 50, 2)
    ran(runner, 3)
    assert trend_page(runner, TODAY, None).first == TODAY - timedelta(days=50)
    assert trend_page(runner, TODAY, None).grain is Grain.WEEK


def test_a_painkiller_hides_a_zero_and_not_a_pain(runner):
    noted(runner, 3, 0, painkiller=True)
    noted(runner, 2, 4, painkiller=True)
    assert list(trend_page(runner, TODAY, 28).any_pain.values()) == [4]


def test_pain_while_running_and_in_the_morning_are_told_apart(runner):
    noted(runner, 3, 5, When.DURING)
    noted(runner, 2, 1)
    noted(runner, 2, 7, When.REST)
    shown = trend_page(runner, TODAY, 28)
    assert list(shown.running.values()) == [5]
    assert list(shown.morning.values()) == [1]
    assert sorted(shown.any_pain.values()) == [5, 7]


def test_a_raised_flag_goes_on_until_a_clinician_has_looked(runner):
    on = TODAY - timedelta(days=10)
    save_check(runner, parse_answers(URGENT), on, NOW - timedelta(days=10))
    (flag,) = trend_page(runner, TODAY, 28).lanes.flags
    assert (flag.first, flag.goes_on) == (on, True)
    clear_flags(runner, "Dr A", "nothing broken", TODAY - timedelta(days=4), NOW)
    (flag,) = trend_page(runner, TODAY, 28).lanes.flags
    assert (flag.last, flag.goes_on) == (TODAY - timedelta(days=4), False)


def test_a_check_after_the_clearance_of_that_day_is_open_again(runner):
    clear_flags(runner, "Dr A", "nothing broken", TODAY, NOW)
    save_check(runner, parse_answers(URGENT), TODAY, NOW + timedelta(hours=1))
    (flag,) = trend_page(runner, TODAY, 28).lanes.flags
    assert flag.goes_on


@pytest.mark.parametrize(
    ("begun", "ended", "shown"),
    [
        (-5, None, (0, 9, True)),
        (3, 4, (3, 4, False)),
        (3, 30, (3, 9, True)),
        (-5, -1, None),
        (10, None, None),
    ],
)
def test_a_band_is_cut_to_the_time_shown(begun, ended, shown):
    first = date(2026, 6, 1)
    end = None if ended is None else first + timedelta(days=ended)
    stretch = cut("x", first + timedelta(days=begun), end, first, first + timedelta(days=9))
    found = stretch and ((stretch.first - first).days, (stretch.last - first).days, stretch.goes_on)
    assert found == shown


def test_nothing_of_somebody_else_is_in_it(runner, other):
    pair = add_shoe(runner, {"name": "Blue"}, TODAY, NOW).id
    use_shoe(runner, pair, [ran(runner, 3)])
    noted(runner, 2, 5)
    save_check(runner, parse_answers(URGENT), TODAY, NOW)
    shown = trend_page(other, TODAY, None)
    assert shown.is_empty
    assert shown.recorded_until is None
    assert not (shown.lanes.pairs)
    assert not (shown.lanes.flags)
    assert not (shown.lanes.episodes)
    assert not (shown.places)
    assert pain_by_pair(other, TODAY) == {}


def test_a_day_with_two_pairs_says_nothing_of_either(runner):
    blue, red = (add_shoe(runner, {"name": name}, TODAY, NOW).id for name in ("Blue", "Red"))
    use_shoe(runner, blue, [ran(runner, 5), ran(runner, 3)])
    use_shoe(runner, red, [ran(runner, 3, hours=4)])
    noted(runner, 4, 1)
    noted(runner, 2, 1)
    assert {pair: each.known for pair, each in pain_by_pair(runner, TODAY).items()} == {blue: 1}


def test_the_last_days_end_with_today(runner):
    for days in (0, 6, 7, 27, 28):
        ran(runner, days, 1000.0)
    assert lately(runner, TODAY) == (2000.0, 4000.0)
