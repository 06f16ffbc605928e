"""A new difference between left and right: by the runner's own runs, and not by one of them."""

from datetime import date, timedelta

import pytest

from coxa.training.one_run.stride import StrideRun, balance_shift, drift_shift, usual

USUAL = [50.0, 50.2, 49.9, 50.1, 50.0, 50.3, 49.8, 50.1, 50.0, 50.2]


def runs(*values: float | None, device: str = "watch") -> list[StrideRun]:
    first = date(2026, 5, 1)
    return [
        StrideRun(at, first + timedelta(days=at), device, balance_pct=value)
        for at, value in enumerate(values)
    ]


def test_the_usual_is_the_median_and_its_width_the_median_deviation():
    # Sorted: 49.8 49.9 50.0 50.0 50.0 50.1 50.1 50.2 50.2 50.3: middle 50.05. Deviations sorted:
    # .05 .05 .05 .05 .05 .15 .15 .15 .25 .25: middle (.05 + .15) / 2 = 0.10, times 1.4826.
    found = usual(USUAL)
    assert found.middle == pytest.approx(50.05)
    assert found.width == pytest.approx(0.148, abs=0.001)


def test_two_runs_in_a_row_beyond_the_usual_are_a_shift_to_the_left():
    # Edge: the larger of 0.7 and 3 * 0.148 = 0.44. 51.0 - 50.05 = 0.95 and 51.2 - 50.05 = 1.15.
    found = balance_shift(runs(*USUAL, 51.0, 51.2))
    assert found.more
    assert (found.now, found.usual.runs) == (pytest.approx(51.1), 10)


def test_to_the_right_likewise():
    assert balance_shift(runs(*USUAL, 49.0, 48.9)).more is False


@pytest.mark.parametrize("latest", [(51.2, 50.1), (50.1, 51.2), (51.2, 48.9), (50.6, 50.7)])
def test_one_odd_run_or_a_small_move_is_none(latest):
    assert balance_shift(runs(*USUAL, *latest)) is None


def test_somebody_who_varies_more_has_a_wider_usual():
    # Deviations of 1 around 50: width 1.4826, edge 4.4; 51.5 is ordinary.
    wide = [49.0, 51.0] * 5
    assert balance_shift(runs(*wide, 51.5, 51.6)) is None


def test_somebody_who_is_always_uneven_is_not_told_so():
    assert balance_shift(runs(*[each + 2 for each in USUAL], 52.0, 52.1)) is None


def test_too_few_runs_say_nothing():
    # Seven runs before the last two: one too few.
    assert balance_shift(runs(*USUAL[:7], 51.5, 51.5)) is None
    assert balance_shift([]) is None


def test_another_strap_starts_anew():
    assert balance_shift([*runs(*USUAL), *runs(51.4, 51.5, device="strap")]) is None


def test_drift_within_runs_has_its_own_usual():
    # Usually 0 to 0.2 points; the last two moved by 1.5 and 1.6, over the edge of 1.0.
    moved = [0.0, 0.1, 0.2, 0.1, 0.0, 0.2, 0.1, 0.1, 1.5, 1.6]
    made = [
        StrideRun(at, date(2026, 5, 1), "w", balance_pct=50.0, balance_drift_pct=each)
        for at, each in enumerate(moved)
    ]
    assert drift_shift(made).now == pytest.approx(1.55)
    assert drift_shift(made[:-1]) is None
