"""Load in numbers: weeks, pace, effort, the teaching sum, left against right."""

import re
from datetime import timedelta
from typing import Any

import pytest

from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.runs.edit import edit_run
from coxa.store.activities.lines import activity_line
from coxa.values.activity import Dynamics
from tests.conftest import NOW
from tests.store.recorded import recorded, taken_in

pytestmark = pytest.mark.usefixtures("june")


def ran(runner: int, days: int, metres: float = 5000.0, seconds: float = 1800.0) -> int:
    return add_run(runner, NewRun(NOW - timedelta(days=days), metres, seconds), NOW).id


def sampled(days: int, **facts: Any) -> Any:
    times = [float(each) for each in range(1201)]
    streams = {
        "time_s": times,
        "distance_m": [time * 3.05 for time in times],
        "altitude_m": [100.0] * len(times),
        "cadence_spm": [180.0] * len(times),
    }
    values = {"records": 1201, "distance_m": 3660.0, "avg_cadence_spm": 180.0, **facts}
    start = NOW - timedelta(days=days)
    return recorded(20, start=start, streams=streams, **values)


def page(browser: Any, address: str = "") -> str:
    answer = browser.get(f"/trends/load/{address}")
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize("address", ["", "?period=all", "?period=no", "steps/", "stride/"])
def test_without_anything_each_page_says_so(me, address) -> None:
    text = page(me, address)
    assert "No run" in text or "Nothing recorded" in text


def test_a_change_over_the_rule_is_shown_with_what_research_says(me, runner) -> None:
    # NOW is a Tuesday: 15 and 8 days ago are the Mondays of two whole weeks. 12 / 10 is + 20 %.
    ran(runner, 15, 10_000)
    ran(runner, 8, 12_000)
    ran(runner, 1, 5000)
    text = page(me, "?period=4w")
    assert '+20\u00a0%<br><span class="sub">over&nbsp;10&nbsp;%' in text
    assert "not support that rule" in text


def test_long_silence_is_named_and_a_sum_with_it_says_so(me, runner) -> None:
    ran(runner, 40)
    ran(runner, 1)
    text = page(me)
    assert "nothing recorded for 38\u00a0days" in text
    assert "not known" in text


def test_the_time_of_samples_is_shown_by_pace_and_by_slope(me, runner) -> None:
    for days in range(1, 6):
        taken_in(runner, sampled(days), name=f"{days}.fit")
    text = page(me)
    assert "Your usual pace is 5:28" in text
    assert "From 5 of 5 runs" in text
    assert "Level, within 2\u00a0%" in text


def test_an_effort_is_named_on_the_page_of_the_run(me, runner) -> None:
    run = ran(runner, 1)
    assert "How hard did it feel" in me.get(f"/runs/{run}/").content.decode()
    assert me.post(f"/trends/load/effort/{run}/", {"effort": "6"}).status_code == 302
    assert activity_line(runner, run).perceived_exertion == 6
    assert 'value="6" selected' in me.get(f"/runs/{run}/").content.decode()
    assert "180" in page(me)  # 30 minutes at 6
    me.post(f"/trends/load/effort/{run}/", {"effort": ""})
    assert activity_line(runner, run).perceived_exertion is None


@pytest.mark.parametrize("effort", ["11", "-1", "x"])
def test_an_effort_off_the_scale_is_refused(me, runner, effort) -> None:
    run = ran(runner, 1)
    assert me.post(f"/trends/load/effort/{run}/", {"effort": effort}).status_code == 400
    assert activity_line(runner, run).perceived_exertion is None


def test_nobody_names_anothers_effort(somebody_else, runner) -> None:
    run = ran(runner, 1)
    assert somebody_else.post(f"/trends/load/effort/{run}/", {"effort": "6"}).status_code == 404
    assert "not known" not in page(somebody_else)


def test_the_lesson_is_labelled_and_its_assumptions_can_be_changed(me, runner) -> None:
    taken_in(runner, sampled(1))
    text = page(me, "steps/")
    assert "It is not a risk" in text
    assert "With power 7" in text
    assert "With power 3" in page(me, "steps/?exponent=3")
    # Off the range, or no number: what Coxa begins with.
    assert "With power 7" in page(me, "steps/?exponent=99&down=nan&up=x")


def test_a_new_difference_is_pointed_out_once_two_runs_show_it(me, runner) -> None:
    balances = [50.0, 50.2, 49.9, 50.1, 50.0, 50.3, 49.8, 50.1, 50.0, 50.2, 51.4]
    for days, balance in enumerate(reversed(balances), 2):
        uneven = Dynamics(stance_time_ms=250.0, stance_time_balance_pct=balance)
        taken_in(runner, sampled(days, dynamics=uneven, device="strap"), name=f"{days}.fit")
    assert "is new for you" not in page(me, "stride/").split("Coxa would say")[1]
    assert "Nothing about left and right is new" in page(me, "stride/")
    last = Dynamics(stance_time_ms=250.0, stance_time_balance_pct=51.2)
    taken_in(runner, sampled(1, dynamics=last, device="strap"), name="1.fit")
    text = page(me, "stride/")
    assert "Your left foot was on the ground longer than is usual for you: 51.3" in text
    assert "new for you" in page(me)


def test_a_deleted_or_other_activity_asks_for_no_effort(me, runner) -> None:
    run = ran(runner, 1)
    edit_run(runner, run, {"sport": "cycling"}, NOW)
    assert "How hard did it feel" not in me.get(f"/runs/{run}/").content.decode()


def test_with_old_records_only_the_table_tells_where_they_end(me, runner):
    ran(runner, 400)
    page = me.get("/trends/load/").content.decode()
    assert "Nothing is recorded since" in page
    assert 'href="?period=all"' in page


def test_days_of_years_are_counted_as_other_numbers_are(me, runner) -> None:
    ran(runner, 2200)
    ran(runner, 1)
    page_of_all = me.get("/trends/load/", {"period": "all"}).content.decode()
    assert "nothing recorded for 2,198\u00a0days" in page_of_all


def test_weeks_on_end_without_a_record_are_one_row(me: Any, runner: int) -> None:
    ran(runner, 100)
    text = page(me, "?period=all")
    assert text.count("<td>nothing recorded") == 1
    assert re.search(r"1[345] weeks", text), re.findall(r"\d+ weeks", text)
    ran(runner, 1)
    rows = page(me, "?period=all").split("<tbody>")[1].split("</tbody>")[0].split("<tr>")
    assert "5.0" in rows[1]
    assert "nothing recorded" in rows[2]
