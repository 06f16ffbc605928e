"""The plan at a secret address: fetched by programs, changed by notes, shut by the runner."""

import io
import re
import zipfile
from datetime import timedelta

import fitdecode
import icalendar
import pytest
from django.test import Client

from tests.conftest import NOW

from .pages import TODAY, felt, main_of, ran, text, words


@pytest.fixture(autouse=True)
def in_june(june) -> None:
    """All of it at NOW."""


@pytest.fixture
def plan(runner) -> None:
    """A run today, and a plan from this Monday."""
    from coxa.actions.plans.new import plan_new
    from coxa.plan.choice import PlanChoice

    ran(runner, 3)
    felt(runner, 0)
    plan_new(runner, PlanChoice("article", TODAY - timedelta(days=1), (1, 3, 5)), NOW)


def address_of(me) -> str:
    page = me.post("/calendar/open/").content.decode()
    found = re.search(r"/calendar/[\w-]{40,}\.ics", page)
    assert found
    return found[0]


def fetched(address) -> icalendar.Calendar:
    """As a program would, without a cookie."""
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = icalendar.Calendar.from_ical(answer.content)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    return calendar


def runs_in(calendar) -> dict[str, tuple[str, int]]:
    """By UID: title and sequence."""
    return {
        str(event["uid"]): (str(event["summary"]), event.sequence)
        for event in calendar.events
        if not hasattr(event.start, "hour")
    }


def test_a_calendar_program_reads_the_plan(me, plan) -> None:
    calendar = fetched(address_of(me))
    assert {title for title, _ in runs_in(calendar).values()} == {"Run", "Exercises"}
    assert (
        min(event.start for event in calendar.events if not hasattr(event.start, "hour")) == TODAY
    )
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]


def test_a_second_fetch_changes_nothing(me, plan) -> None:
    address = address_of(me)
    first, second = Client().get(address), Client().get(address)
    assert first.content == second.content
    assert first.headers["ETag"] == second.headers["ETag"]
    again = Client().get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_change_of_the_plan_counts_up_and_keeps_the_uid(runner, me, plan, monkeypatch) -> None:
    from coxa.interfaces.http import who

    address = address_of(me)
    before = runs_in(fetched(address))
    ran(runner, 1, km=9)  # the ceiling rises, and the runs with it
    monkeypatch.setattr(who, "now", lambda: NOW + timedelta(hours=2))
    after_ = fetched(address)
    after = runs_in(after_)
    assert {sequence for _, sequence in before.values()} == {0}
    stayed = before.keys() & after.keys()
    assert 1 in {after[uid][1] for uid in stayed}
    assert {after[uid][1] for uid in after.keys() - stayed} <= {0}
    changed = [event for event in after_.events if event.sequence == 1]
    assert {event.DTSTAMP for event in changed} == {NOW + timedelta(hours=2)}


def test_no_word_of_health_unless_it_is_asked_for(me, plan) -> None:
    address = address_of(me)
    plain = Client().get(address).content.decode().lower()
    assert not [word for word in ("pain", "hip", "hurt", "limp") if word in plain]
    me.post("/calendar/choose/", {"health_words": "yes", "check_ins": "yes"})
    assert "hip this morning" in Client().get(address).content.decode()


def test_what_is_chosen_is_kept_and_shown(me, plan) -> None:
    me.post("/calendar/choose/", {"run_at": "06:30"})
    page = text(me, "/calendar/")
    assert 'value="06:30"' in page
    assert " checked" not in page
    calendar = fetched(address_of(me))
    runs = [event for event in calendar.events if str(event["summary"]) == "Run"]
    assert {f"{event.start:%H:%M}" for event in runs} == {"06:30"}
    assert me.post("/calendar/choose/", {"run_at": "late"}).status_code == 400
    assert 'value="06:30"' in text(me, "/calendar/")


def test_a_shut_or_renewed_address_leads_nowhere(me, plan) -> None:
    first = address_of(me)
    second = address_of(me)
    assert Client().get(first).status_code == 404
    uids = runs_in(fetched(second)).keys()
    me.post("/calendar/shut/")
    assert Client().get(second).status_code == 404
    assert runs_in(fetched(address_of(me))).keys() == uids  # programs find their entries again


@pytest.mark.parametrize("token", ["x", "a" * 43, "..", "%00"])
def test_a_guessed_address_looks_like_no_page(runner, token) -> None:
    assert Client(raise_request_exception=False).get(f"/calendar/{token}.ics").status_code == 404


def test_the_secret_is_kept_only_as_a_hash(me, runner) -> None:
    from coxa.store.models import Calendar

    secret = address_of(me).removeprefix("/calendar/").removesuffix(".ics")
    row = Calendar.objects.get(runner_id=runner)
    assert secret not in {str(value) for value in vars(row).values()}
    assert secret not in text(me, "/calendar/")


def test_without_a_plan_the_feed_is_empty_and_whole(me) -> None:
    assert fetched(address_of(me)).events == []


def test_while_somebody_has_to_look_no_run_is_in_it(runner, me, plan) -> None:
    from .pages import checked

    address = address_of(me)
    assert runs_in(fetched(address))
    checked(runner, alarm=["ill"])
    assert runs_in(fetched(address)) == {}


def test_somebody_elses_calendar_is_their_own(runner, other, me, somebody_else, plan) -> None:
    mine, theirs = address_of(me), address_of(somebody_else)
    assert runs_in(fetched(mine))
    assert runs_in(fetched(theirs)) == {}
    somebody_else.post("/calendar/shut/")
    assert runs_in(fetched(mine))


def test_the_page_is_for_those_who_are_in(stranger) -> None:
    assert stranger.get("/calendar/").status_code == 302
    assert stranger.post("/calendar/open/").status_code == 302
    assert stranger.get("/workouts/2026-06-16.fit").status_code == 302


def test_a_planned_run_is_taken_along_as_a_workout(me, plan) -> None:
    page = main_of(text(me, "/plan/"))
    assert 'href="/workouts/2026-06-16.fit"' in page
    answer = me.get("/workouts/2026-06-16.fit")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="run-2026-06-16.fit"'
    with fitdecode.FitReader(io.BytesIO(answer.content)) as reader:
        names = [frame.name for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    assert names == ["file_id", "workout", "workout_step"]


def test_the_week_is_a_zip_of_its_runs_to_come(me, plan) -> None:
    answer = me.get("/workouts/week-2026-06-15.zip")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == [
            "run-2026-06-16.fit",
            "run-2026-06-18.fit",
            "run-2026-06-20.fit",
        ]
    assert answer.content == me.get("/workouts/week-2026-06-15.zip").content


def test_a_day_or_week_without_a_run_is_said(me, plan) -> None:
    for address in ("/workouts/2026-06-17.fit", "/workouts/2026-06-14.fit"):
        answer = me.get(address)
        assert answer.status_code == 400
        assert "The plan has no run on" in words(answer.content.decode())
    assert me.get("/workouts/nonsense.fit").status_code == 404
    assert me.get("/workouts/week-2026-06-01.zip").status_code == 400
