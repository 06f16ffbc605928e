"""The trends page: with nothing, with runs, as numbers and as files."""

import csv
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.shoes.add import add_shoe
from coxa.diary.entry import When
from coxa.interfaces.web.trends.view import CHARTS
from coxa.values.regions import place
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("june")
PERIODS = ["4w", "3m", "12m", "all"]


def ran(runner, days: int, metres: float) -> None:
    add_run(runner, NewRun(NOW - timedelta(days=days), metres, 1800.0), NOW)


def hurt(runner, days: int, level: int, when=When.DURING, where="groin:left") -> None:
    at = NOW - timedelta(days=days)
    record_pain(runner, NewPain(level, at.date(), at, (place(where),), when=when), NOW)


def page(browser, query: str = "") -> str:
    answer = browser.get(f"/trends/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode()).replace("\u00a0", " ")


def lines(browser, key: str, query: str = "") -> list[dict[str, str]]:
    answer = browser.get(f"/trends/{key}.csv{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(answer.content.decode().splitlines()))


@pytest.mark.parametrize("period", [*PERIODS, "nonsense"])
def test_without_anything_it_says_so(me, period) -> None:
    assert "Nothing recorded yet" in page(me, f"?period={period}")


@pytest.mark.parametrize("day", ["", "yesterday", "0001-01-01", "9999-12-31", "2026-02-30"])
def test_a_day_that_cannot_be_is_as_today(me, runner, day) -> None:
    ran(runner, 1, 5_000.0)
    assert "18 March to 16 June 2026" in page(me, f"?upto={day}")


def test_a_run_over_the_longest_is_named_with_its_share(me, runner) -> None:
    ran(runner, 10, 10_000.0)
    ran(runner, 2, 13_000.0)
    text = page(me)
    assert "+30%" in text
    assert "not your own risk" in text
    assert "1 of 1 run day went more than 10 % over" in text


def test_no_record_of_a_week_is_not_told_as_no_way(me, runner) -> None:
    ran(runner, 20, 5_000.0)
    hurt(runner, 1, 4)
    text = page(me)
    assert "<dt>Last 7 days</dt><dd>none recorded</dd>" in text
    assert "<dt>Last 28 days</dt><dd>5.0 km</dd>" in text


def test_soreness_that_came_once_is_said_so(me, runner) -> None:
    hurt(runner, 1, 4)
    text = page(me)
    assert "Soreness came once, in one note" in text
    assert "How long one sore spell lasted" in text


def test_a_place_is_counted_in_days_that_hurt(me, runner) -> None:
    for _ in range(2):
        hurt(runner, 1, 4)
    assert "<td>Left groin</td><td>1</td>" in page(me)


def test_the_numbers_leave_an_unknown_week_empty(me, runner) -> None:
    ran(runner, 1, 5_000.0)
    rows = lines(me, "time")
    assert rows[0]["recorded"] == "no"
    assert rows[0]["distance_m"] == rows[0]["runs"] == rows[0]["pain_running"] == ""
    assert rows[-1]["distance_m"] == "5000"


def test_28_days_are_drawn_by_day_and_a_season_by_week(me, runner) -> None:
    ran(runner, 1, 5_000.0)
    assert len(lines(me, "time", "?period=4w")) == 28
    assert len(lines(me, "time", "?period=3m")) == 14


def test_everything_ends_with_the_last_record_once_that_is_long_ago(me, runner) -> None:
    ran(runner, 400, 5_000.0)
    ran(runner, 390, 6_000.0)
    assert "Nothing recorded after 22 May 2025" in page(me, "?period=all")
    assert "Up to the last record, 22 May 2025" in page(me, "?period=4w")
    assert "6.0 km" in page(me, "?period=4w&upto=2025-05-22")


def test_a_zero_under_a_painkiller_is_not_drawn_as_quiet(me, runner) -> None:
    at = NOW - timedelta(days=1)
    record_pain(runner, NewPain(0, at.date(), at, (), when=When.MORNING, painkiller=True), NOW)
    assert lines(me, "days", "?period=4w")[-2]["pain_worst"] == ""


def test_a_name_is_never_taken_for_a_formula(me, runner) -> None:
    add_shoe(runner, {"name": "=1+1"}, NOW.date(), NOW)
    ran(runner, 1, 5_000.0)
    assert lines(me, "pairs")[0]["pair"] == "'=1+1"


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("key", CHARTS)
def test_each_picture_comes_as_a_file_and_as_numbers(me, runner, key, period) -> None:
    ran(runner, 4, 5_000.0)
    hurt(runner, 4, 3)
    hurt(runner, 3, 0, When.MORNING)
    assert me.get(f"/trends/{key}.csv?period={period}").status_code == 200
    answer = me.get(f"/trends/{key}.svg?period={period}")
    if key in {"pairs", "checkins"}:
        assert answer.status_code == 404  # nothing to draw
        return
    assert "attachment" in answer["Content-Disposition"]
    root = ET.fromstring(answer.content)
    assert root.get("width")
    assert b"var(" not in answer.content
    assert b"@" not in answer.content


def test_a_picture_that_is_not_there_is_not_found(me) -> None:
    assert me.get("/trends/nothing.csv").status_code == 404
    assert me.get("/trends/nothing.svg").status_code == 404


def test_nobody_sees_anothers_weeks(somebody_else, runner) -> None:
    ran(runner, 1, 5_000.0)
    hurt(runner, 1, 5)
    assert "Nothing recorded yet" in page(somebody_else)
    for key in CHARTS:
        text = somebody_else.get(f"/trends/{key}.csv").content.decode()
        assert "5000" not in text
        assert "groin" not in text
