"""The day after runs in one pair: with how sure it is, or not at all."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.diary.entry import When
from coxa.diary.next_day import LEAST_RUNS, day_after, worst_next_day

DAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Note:
    day: date
    level: int
    when: When | None = When.MORNING
    painkiller: bool | None = None


def on(day: int) -> date:
    return DAY + timedelta(days=day)


def levels(*values: int) -> dict[date, int]:
    return {on(2 * at): value for at, value in enumerate(values)}


def test_the_worst_note_of_the_day_after_counts():
    notes = [Note(on(0), 9), Note(on(1), 1), Note(on(1), 3, When.REST), Note(on(2), 7)]
    assert worst_next_day(notes, {on(0)}) == {on(0): 3}


def test_notes_of_another_run_of_the_day_after_do_not_count():
    notes = [Note(on(1), 2), Note(on(1), 8, When.DURING), Note(on(1), 8, When.AFTER)]
    assert worst_next_day(notes, {on(0)}) == {on(0): 2}


def test_a_day_with_a_painkiller_and_a_day_without_a_note_are_not_known():
    assert worst_next_day([Note(on(1), 0, painkiller=True), Note(on(1), 3)], {on(0)}) == {}
    assert worst_next_day([], {on(0)}) == {}


def test_fewer_than_ten_runs_give_no_figure():
    assert day_after(levels(*[2] * (LEAST_RUNS - 1))) is None
    assert day_after(levels(*[2] * LEAST_RUNS)) is not None


def test_a_hand_computed_interval():
    # 0 and 2 in turn: mean 1, SD sqrt(10 / 9) = 1.0541, neighbours unlike, so 10 runs count.
    # t(9) for 80 % is 1.383; 1.383 * 1.0541 / sqrt(10) = 0.461.
    found = day_after(levels(0, 2, 0, 2, 0, 2, 0, 2, 0, 2))
    assert found.mean == 1.0
    assert found.low == pytest.approx(0.539, abs=0.002)
    assert found.high == pytest.approx(1.461, abs=0.002)


def test_sore_days_in_a_row_say_less_than_the_same_days_apart():
    apart, together = day_after(levels(*[0, 4] * 8)), day_after(levels(*[0] * 8, *[4] * 8))
    assert apart.mean == together.mean
    assert together.high - together.low > 2 * (apart.high - apart.low)


def test_the_same_number_every_day_is_still_not_certain():
    found = day_after(levels(*[3] * 12))
    assert found.low < 3.0 < found.high


@given(st.lists(st.integers(0, 10), min_size=LEAST_RUNS, max_size=80))
def test_the_mean_lies_within_and_the_interval_within_the_scale(values):
    found = day_after(levels(*values))
    assert 0 <= found.low <= found.mean + 1e-9
    assert found.mean - 1e-9 <= found.high <= 10
    assert found.high > found.low
