"""Blocks by days, pauses, and what counts."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coxa.inference.experiment.design import MOST_PAIRS
from coxa.inference.experiment.standing import Left, Noted, standing, whole_pairs
from coxa.values.experiments import Arm, Experiment, Factor, Pause

START = date(2026, 3, 2)
DAY = timedelta(days=1)


def experiment(**more):
    told = {"pairs": 4, "block_days": 7, "seed": 3, **more}
    return Experiment(None, Factor.WARM_UP, "with a warm-up", "without", START, **told)


def runs(until: int, level: int | None = 2, left: Left | None = None) -> list[Noted]:
    """A run each second day."""
    return [Noted(day, START + day * DAY, level, left) for day in range(0, until, 2)]


def test_the_first_day_is_the_first_block_and_the_eighth_the_second():
    assert standing(experiment(), [], START).today.number == 1
    assert standing(experiment(), [], START + 6 * DAY).today.number == 1
    second = standing(experiment(), [], START + 7 * DAY).today
    assert second.number == 2
    assert second.first == START + 7 * DAY


def test_before_it_starts_there_is_no_block():
    assert standing(experiment(), [], START - DAY).today is None


def test_runs_fall_into_the_block_of_their_day():
    found = standing(experiment(), runs(14), START + 13 * DAY)
    assert [len(block.runs) for block in found.blocks] == [4, 3]


def test_after_eight_blocks_with_runs_it_is_finished():
    found = standing(experiment(), runs(56), START + 56 * DAY)
    assert found.finished
    assert found.today is None
    assert len(whole_pairs(found.blocks)) == 4


def test_silent_blocks_are_made_up_for_by_more_pairs_but_not_for_ever():
    silent = runs(56, None, Left.SILENT)
    found = standing(experiment(), silent, START + 56 * DAY)
    assert not found.finished
    assert found.today.number == 9
    assert found.planned == 10
    long_after = standing(experiment(), silent, START + 400 * DAY)
    assert long_after.finished
    assert long_after.planned == 2 * MOST_PAIRS


def test_a_pause_moves_the_rest_and_counts_no_run():
    paused = experiment(pauses=(Pause(START + 3 * DAY, START + 9 * DAY, "choice"),))
    assert standing(paused, [], START + 5 * DAY).today is None
    found = standing(paused, runs(14), START + 13 * DAY)
    assert found.today.number == 1
    assert [run.day for run in found.blocks[0].runs] == [
        START,
        START + 2 * DAY,
        *(START + day * DAY for day in (10, 12)),
    ]


def test_a_pause_that_lasts_stops_the_turns():
    paused = experiment(pauses=(Pause(START + 3 * DAY, None, "pain"),))
    found = standing(paused, runs(60), START + 90 * DAY)
    assert not found.finished
    assert len(found.blocks) == 1
    assert len(found.blocks[0].runs) == 2


def test_days_that_were_not_kept_do_not_count_and_say_so():
    unkept = experiment(not_kept=(START + 2 * DAY,))
    (block,) = standing(unkept, runs(7), START + 6 * DAY).blocks
    assert [run.left for run in block.runs] == [None, Left.NOT_KEPT, None, None]
    assert len(block.levels) == 3


def test_an_ended_one_keeps_what_it_had():
    ended = experiment(ended=START + 10 * DAY)
    found = standing(ended, runs(56), START + 80 * DAY)
    assert found.today is None
    assert [len(block.runs) for block in found.blocks] == [4, 2]


@given(st.integers(0, 1000), st.lists(st.integers(0, 200), max_size=40), st.integers(0, 220))
def test_the_order_in_which_runs_come_in_changes_nothing(seed, days, on):
    made = [Noted(number, START + day * DAY, 1) for number, day in enumerate(sorted(days))]
    one = standing(experiment(seed=seed), made, START + on * DAY)
    other = standing(experiment(seed=seed), made[::-1], START + on * DAY)
    assert [sorted(block.levels) for block in one.blocks] == [
        sorted(block.levels) for block in other.blocks
    ]
    assert one.planned == other.planned


@given(st.integers(0, 1000), st.integers(0, 300))
def test_later_days_never_change_the_way_of_a_block(seed, on):
    now = standing(experiment(seed=seed), [], START + on * DAY)
    later = standing(experiment(seed=seed), [], START + (on + 30) * DAY)
    arms = [block.arm for block in later.blocks]
    assert [block.arm for block in now.blocks] == arms[: len(now.blocks)]
    assert {*arms[:2]} <= {Arm.A, Arm.B}
