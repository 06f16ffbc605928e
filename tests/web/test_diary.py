"""The diary: every day said, silence as silence, a month a page."""

import re
from datetime import date, datetime

from coxa.actions.record_pain import NewPain, record_pain
from coxa.diary.entry import When
from coxa.values.regions import place
from tests.conftest import NOW

RUN_MONTH = "/diary/2026-05/"


def note(runner, day: date, level: int = 3, hour: int = 8, **more):
    at = datetime(day.year, day.month, day.day, hour, tzinfo=NOW.tzinfo)
    spots = (place("groin:left"),) if level else ()
    return record_pain(runner, NewPain(level, day, at, spots, **more), NOW)


def month(browser, address: str = RUN_MONTH) -> str:
    return str(browser.get(address).content.decode())


def day_of(text: str, day: str) -> str:
    found = re.search(rf'<time datetime="{day}">.*?</li>\n', text, re.DOTALL)
    assert found is not None
    return found[0]


def test_an_empty_month_says_so_in_our_voice(me) -> None:
    assert "Nothing noted in May. A quiet day is worth a tap too." in month(me)


def test_a_day_without_a_note_is_not_noted_and_never_zero(me, runner) -> None:
    note(runner, date(2026, 5, 3), 0)
    text = month(me)
    assert "Not noted" in day_of(text, "2026-05-02")
    assert ">0<" not in day_of(text, "2026-05-02")
    assert "<b>No pain</b>" in day_of(text, "2026-05-03")
    assert "Not noted" not in day_of(text, "2026-05-03")


def test_days_and_notes_stand_newest_first(me, runner) -> None:
    note(runner, date(2026, 5, 3), 2, 8, when=When.MORNING)
    note(runner, date(2026, 5, 3), 5, 19)
    text = month(me)
    assert re.findall(r'datetime="2026-05-(\d\d)"', text)[0] == "31"
    one = day_of(text, "2026-05-03")
    assert one.index("Pain 5 of 10") < one.index("Pain 2 of 10")
    assert "10:00, in the morning" in one  # two of a day are told apart by the clock
    assert one.count("Left groin") == 2


def test_runs_stand_between_the_notes_in_the_runners_units(me, runner, my_run) -> None:
    from coxa.actions.runs.activities import activity_detail

    line = activity_detail(runner, my_run).line
    text = month(me, f"/diary/{line.day:%Y-%m}/")
    assert f'href="/runs/{my_run}/"' in day_of(text, line.day.isoformat())


def test_months_are_turned_and_the_future_is_not_there(me) -> None:
    assert "/diary/2026-04/" in month(me)
    assert "/diary/2026-06/" in month(me)
    for wrong in ("/diary/2099-01/", "/diary/2026-13/", "/diary/1969-12/", "/diary/0000-00/"):
        assert me.get(wrong).status_code == 404
    assert "/diary/1969-12/" not in month(me, "/diary/1970-01/")


def test_this_month_ends_today(me) -> None:
    from coxa.interfaces.web.who import now

    days = re.findall(r'<time datetime="([\d-]+)">', month(me, "/diary/"))
    assert abs((date.fromisoformat(days[0]) - now().date()).days) <= 1


def test_notes_of_others_are_not_shown(me, somebody_else, runner) -> None:
    note(runner, date(2026, 5, 3), 3, note="only mine")
    assert "only mine" in month(me)
    text = month(somebody_else)
    assert "only mine" not in text
    assert "Nothing noted in May" in text


def test_what_is_written_is_shown_as_text(me, runner) -> None:
    note(runner, date(2026, 5, 3), 3, note="<script>alert(1)</script>")
    assert "<script>alert" not in month(me)


def test_sixty_notes_ask_the_database_as_often_as_five(
    me, runner, django_assert_num_queries
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for day in range(1, 6):
        note(runner, date(2026, 5, day))
    with CaptureQueriesContext(connection) as few:
        assert month(me).count('class="noted"') == 5
    for day in range(1, 12):
        for hour in range(5):
            note(runner, date(2026, 5, day), hour=hour + 9)
    with django_assert_num_queries(len(few)):
        assert month(me).count('class="noted"') == 60


def test_a_full_month_asks_the_database_no_more_than_an_empty_one(
    me, runner, django_assert_max_num_queries
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    month(me)
    with CaptureQueriesContext(connection) as empty:
        month(me)
    for day in range(1, 29):
        note(runner, date(2026, 5, day), day % 5)
    with django_assert_max_num_queries(len(empty) + 1):  # the places of the notes
        month(me)


def test_a_quiet_day_is_asked_for_only_as_far_back_as_one_remembers(me) -> None:
    assert "No pain<span" in month(me, "/diary/")
    assert "No pain<span" not in month(me, "/diary/2024-02/")
