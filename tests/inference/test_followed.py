"""Which notes tell how the hip was after a run; hand-made cases at every edge."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from coxa.diary.entry import PainEntry, When
from coxa.inference.followed import Followed, followed
from coxa.training.ran import Ran

LATER = date(2026, 7, 30)


def run(number: int, day: int, hour: float = 7.0, minutes: float = 60, zone=UTC) -> Ran:
    start = datetime(2026, 6, day, tzinfo=zone) + timedelta(hours=hour)
    return Ran(number, start.date(), start, start + timedelta(minutes=minutes))


def note(level: int, day: int, hour: float, zone=UTC, **more) -> PainEntry:
    at = datetime(2026, 6, day, tzinfo=zone) + timedelta(hours=hour)
    return PainEntry(None, at.date(), at, level, **more)


def levels(runs, notes, on=LATER) -> list[int | None]:
    return [each.level for each in followed(runs, notes, on)]


def test_the_worst_note_of_the_window_counts() -> None:
    notes = [note(2, 1, 9), note(5, 2, 7), note(3, 2, 20)]
    assert levels([run(1, 1)], notes) == [5]


def test_the_window_ends_with_the_next_local_day() -> None:
    assert levels([run(1, 1)], [note(4, 2, 23.99)]) == [4]
    assert levels([run(1, 1)], [note(4, 3, 0)]) == [None]


def test_a_run_before_midnight_has_the_next_day_too() -> None:
    late = run(1, 1, 23.5)
    assert levels([late], [note(4, 2, 23)]) == [4]
    assert levels([late], [note(4, 3, 1)]) == [None]


def test_the_next_run_ends_the_window() -> None:
    runs = [run(1, 1), run(2, 2, 18)]
    assert levels(runs, [note(1, 2, 17.9), note(6, 2, 20)]) == [1, 6]


def test_the_days_are_the_runners_own() -> None:
    """23:30 in Auckland is still the same day there, though UTC began another one long before."""
    auckland = timezone(timedelta(hours=12))
    assert levels([run(1, 1, 20, zone=auckland)], [note(3, 2, 23.5, zone=auckland)]) == [3]


def test_two_runs_a_day_share_nothing() -> None:
    runs = [run(1, 1, 7), run(2, 1, 18)]
    assert levels(runs, [note(2, 1, 12), note(4, 2, 8)]) == [2, 4]


def test_no_note_is_unknown_and_a_zero_is_a_zero() -> None:
    assert levels([run(1, 1), run(2, 4)], [note(0, 5, 8)]) == [None, 0]


@pytest.mark.parametrize("level", [0, 4])
def test_a_painkiller_day_is_left_out_whatever_was_noted(level) -> None:
    notes = [note(level, 2, 8, painkiller=True), note(3, 1, 12)]
    assert followed([run(1, 1)], notes, LATER) == [Followed(masked=True)]


def test_a_painkiller_before_the_run_of_that_day_hides_it_too() -> None:
    notes = [note(2, 1, 6, painkiller=True), note(1, 1, 12)]
    assert followed([run(1, 1)], notes, LATER) == [Followed(masked=True)]


def test_pain_while_running_tells_of_the_run_and_not_of_what_followed() -> None:
    assert levels([run(1, 1)], [note(6, 1, 9, when=When.DURING, run_id=1)]) == [None]


def test_a_note_that_names_its_run_belongs_to_it_at_any_hour() -> None:
    """One written for a day gone by stands at noon, though the run was in the evening."""
    runs = [run(1, 1, 7), run(2, 2, 18)]
    assert levels(runs, [note(5, 2, 12, when=When.AFTER, run_id=2)]) == [None, 5]


def test_a_note_before_a_run_tells_of_the_one_before_it() -> None:
    runs = [run(1, 1, 7), run(2, 2, 7)]
    assert levels(runs, [note(5, 2, 12, when=When.BEFORE, run_id=2)]) == [5, None]


def test_a_window_that_is_still_open_is_unknown() -> None:
    notes = [note(1, 1, 9)]
    assert levels([run(1, 1)], notes, on=date(2026, 6, 2)) == [None]
    assert levels([run(1, 1)], notes, on=date(2026, 6, 3)) == [1]
    assert levels([run(1, 1), run(2, 2)], notes, on=date(2026, 6, 2)) == [1, None]
