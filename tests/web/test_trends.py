"""The trends page: with nothing, with runs, and as CSV."""

from datetime import timedelta

import pytest

from coxa.actions.add_run import NewRun, add_run
from coxa.actions.record_pain import NewPain, record_pain
from coxa.diary.entry import When
from coxa.values.regions import place
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("june")


def ran(runner, days: int, metres: float) -> None:
    add_run(runner, NewRun(NOW - timedelta(days=days), metres, 1800.0), NOW)


def page(browser, query: str = "") -> str:
    answer = browser.get(f"/trends/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize("period", ["4w", "3m", "12m", "all", "nonsense"])
def test_without_anything_it_says_so(me, period) -> None:
    assert "Nothing recorded" in page(me, f"?period={period}")


def test_a_run_over_the_longest_is_named_with_its_share(me, runner) -> None:
    ran(runner, 10, 10_000.0)
    ran(runner, 2, 13_000.0)
    text = page(me)
    assert "+30%" in text
    assert "not your own risk" in text


def test_a_place_is_counted_in_days_that_hurt(me, runner) -> None:
    at = NOW - timedelta(days=1)
    spots = (place("groin:left"),)
    for _ in range(2):
        record_pain(runner, NewPain(4, at.date(), at, spots, when=When.DURING), NOW)
    assert "<td>Left groin</td><td>1</td>" in page(me)


def test_the_csv_leaves_an_unknown_week_empty(me, runner) -> None:
    ran(runner, 1, 5_000.0)
    lines = me.get("/trends/data.csv?period=4w").content.decode().splitlines()
    assert lines[0].startswith("week,runs,distance_m")
    assert ",,,,," in lines[1]
    assert any(",1,5000,1800,," in line for line in lines)


def test_nobody_sees_anothers_weeks(somebody_else, runner) -> None:
    ran(runner, 1, 5_000.0)
    assert "5000" not in somebody_else.get("/trends/data.csv").content.decode()
