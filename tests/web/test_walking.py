"""The page of how one walks, its CSV, and the one sentence; nothing of it reaches the advice."""

from datetime import timedelta

import pytest

from coxa.actions.today import today
from coxa.store.trends.walking import keep_walking
from coxa.values.walking import Gait, WalkingDay
from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, main_of, ran, text, words

pytestmark = pytest.mark.usefixtures("june")

SENTENCE = "more uneven than is usual for you. Phones measure this roughly."


def walked(runner: int, lately: float, before: float = 0.02, days_before: int = 40) -> None:
    told = [WalkingDay(TODAY - timedelta(days=ago), Gait.ASYMMETRY, lately, 4) for ago in range(14)]
    told += [
        WalkingDay(TODAY - timedelta(days=14 + ago), Gait.ASYMMETRY, before, 4)
        for ago in range(days_before)
    ]
    told.append(WalkingDay(TODAY, Gait.SPEED, 1.25, 4))
    told.append(WalkingDay(TODAY, Gait.STEP_LENGTH, 0.71, 4))
    keep_walking(runner, told, NOW)


def test_without_anything_it_says_where_it_comes_from(me) -> None:
    assert "Apple Health export brings it" in text(me, "/trends/walking/")


@pytest.mark.parametrize("period", ["4w", "3m", "12m", "all", "nonsense"])
def test_it_is_drawn_and_in_the_table(me, runner, period) -> None:
    walked(runner, 0.02)
    page = text(me, f"/trends/walking/?period={period}")
    assert page.count('<svg class="chart walks"') == 3
    assert "<td>4.5</td>" in page  # km/h
    assert "<td>71.0</td>" in page  # cm
    assert SENTENCE not in page


def test_clearly_more_uneven_is_said_once_with_its_numbers(me, runner) -> None:
    walked(runner, 0.12)
    page = words(main_of(text(me, "/trends/walking/")))
    assert SENTENCE in page
    assert "12 % of steps over the last 14 days; 2 % is usual for you." in page
    assert "Check the hip" in page
    home = words(main_of(text(me, "/")))
    assert home.count(SENTENCE) == 1


def test_after_a_check_today_asks_no_more(me, runner) -> None:
    walked(runner, 0.12)
    checked(runner, unwell=False)
    assert SENTENCE not in text(me, "/")
    assert SENTENCE in text(me, "/trends/walking/")


def test_too_few_days_say_nothing(me, runner) -> None:
    walked(runner, 0.5, days_before=20)
    assert SENTENCE not in text(me, "/trends/walking/")
    assert SENTENCE not in text(me, "/")


def test_the_advice_of_the_day_is_the_same_however_one_walks(runner) -> None:
    ran(runner, 3)
    felt(runner, 4, days_ago=1)
    before = today(runner, TODAY)
    walked(runner, 0.0, before=0.4)  # much better than it was
    assert today(runner, TODAY) == before
    walked(runner, 0.6)
    assert today(runner, TODAY) == before


def test_the_csv_has_a_line_a_day_and_leaves_the_unknown_empty(me, runner) -> None:
    walked(runner, 0.02)
    lines = me.get("/trends/walking/days.csv?period=4w").content.decode().splitlines()
    assert lines[0] == "day,asymmetry,double_support,step_length_m,speed_mps,steadiness"
    assert len(lines) == 29
    assert lines[-1] == "2026-06-16,0.02,,0.71,1.25,"
    assert lines[1] == "2026-05-20,0.02,,,,"


def test_nobody_sees_anothers_walk(somebody_else, runner) -> None:
    walked(runner, 0.12)
    assert "0.12" not in somebody_else.get("/trends/walking/days.csv").content.decode()
    assert SENTENCE not in text(somebody_else, "/trends/walking/")
