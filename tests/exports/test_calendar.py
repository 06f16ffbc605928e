"""A calendar library reads what was written, and finds in it what was meant."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.exports.ics.entries import entries
from coxa.exports.ics.entry import Entry
from coxa.exports.ics.write import Frame, calendar_bytes
from coxa.knowledge.load import load_knowledge
from coxa.values.calendar import CalendarChoices, Revision
from coxa.values.distances import Units

from .sessions import MONDAY, WALK_RUN, planned

KNOWN = load_knowledge()
CHANGED = datetime(2026, 6, 16, 10, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
NEUTRAL = CalendarChoices()
WORDS = CalendarChoices(health_words=True)
HEALTH = ("pain", "hip", "hurt", "sore", "limp", "groin", "mobility", "coxa")


def made(*sessions, wanted=NEUTRAL, units=Units.KM):
    return entries(sessions, KNOWN, units, wanted)


def written(found, where=BERLIN, seed=7, sequence=0):
    revisions = {each.key: Revision(sequence, CHANGED) for each in found}
    frame = Frame("Running plan", UUID(int=seed), where, MONDAY)
    return calendar_bytes(frame, found, revisions)


def read(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    return calendar


WEEK = (
    planned(0, "run", distance_m=5200.0, cap_m=5200.0),
    planned(1, "rest"),
    planned(2, "strength", title="Strength A"),
    planned(3, "walk_run", duration_s=1800, steps=WALK_RUN),
    planned(5, "walk", duration_s=1800),
)


def test_runs_exercises_recovery_and_check_ins_are_in_it_and_rest_is_not():
    assert [each.key for each in made(*WEEK)] == [
        "2026-06-15:run",
        "2026-06-15:recovery",
        "2026-06-16:check-in",
        "2026-06-17:strength",
        "2026-06-18:run",
        "2026-06-18:recovery",
        "2026-06-19:check-in",
        "2026-06-20:run",
        "2026-06-20:recovery",
        "2026-06-21:check-in",
    ]
    bare = made(*WEEK, wanted=CalendarChoices(check_ins=False, recovery=False))
    assert len(bare) == 4


def test_strength_stands_beside_a_run_or_alone():
    day = planned(0, "run", distance_m=5000.0, strength="strength_a")
    titles = {each.key: each.title for each in made(day, planned(1, "rest", strength="strength_b"))}
    assert titles["2026-06-15:run"] == "Run"
    assert titles["2026-06-15:strength"] == titles["2026-06-16:strength"] == "Exercises"
    named = {each.key: each.title for each in made(day, wanted=WORDS)}
    assert named["2026-06-15:strength"] == KNOWN.routines["strength_a"].title


def test_no_word_of_health_unless_it_is_asked_for():
    text = read(written(made(*WEEK))).to_ical().decode().lower().replace("-//coxa//", "")
    assert not [word for word in HEALTH if word in text]
    titles = {each.title for each in made(*WEEK)}
    assert titles == {"Run", "Exercises", "Check-in", "Run and walk", "Walk"}
    asked = written(made(*WEEK, wanted=WORDS)).decode()
    assert "SUMMARY:Easy run" in asked
    assert "How is the hip this morning?" in asked
    assert "Walk home at any pain" in asked.replace("\r\n ", "")


def test_a_run_is_told_with_its_size_and_never_rounded_up():
    (run, *_) = made(planned(0, "run", distance_m=5290.0))
    assert run.text == "Up to 5.2\u00a0km."
    (run, *_) = made(planned(0, "run", distance_m=5290.0), units=Units.MI)
    assert run.text == "Up to 3.2\u00a0mi."


def test_a_run_is_a_whole_day_until_it_has_its_hour():
    (event, *_) = read(written(made(WEEK[0]))).events
    assert (event.start, event.end) == (MONDAY, MONDAY + timedelta(days=1))
    timed = made(WEEK[0], wanted=CalendarChoices(run_at=time(6, 30), recovery=False))
    (event, _) = read(written(timed)).events
    assert event.start == datetime(2026, 6, 15, 6, 30, tzinfo=BERLIN)
    assert event.end - event.start == timedelta(minutes=35)  # 5.2 km at 6:40 a kilometre


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"])
def test_the_zone_is_told_and_the_check_in_is_at_eight_on_the_runners_wall(name):
    where = ZoneInfo(name)
    calendar = read(written(made(WEEK[0]), where))
    assert [str(each["tzid"]) for each in calendar.walk("VTIMEZONE")] == [name]
    check_in = [each for each in calendar.events if str(each["summary"]) == "Check-in"]
    assert [each.start for each in check_in] == [datetime(2026, 6, 16, 8, tzinfo=where)]


def test_over_the_change_of_the_clock_eight_stays_eight():
    days = [
        Entry(f"{day}:check-in", day, "Check-in", at=time(8), minutes=10)
        for day in (date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26))
    ]
    calendar = read(written(days))
    zone = calendar.walk("VTIMEZONE")[0].to_tz()
    offsets = [
        event.start.replace(tzinfo=None).replace(tzinfo=zone).utcoffset()
        for event in calendar.events
    ]
    assert offsets == [timedelta(hours=2), timedelta(hours=1), timedelta(hours=1)]
    assert [event.start.hour for event in calendar.events] == [8, 8, 8]


def test_the_same_entries_give_the_same_bytes_and_another_runner_other_uids():
    assert written(made(*WEEK)) == written(made(*WEEK))
    first, second = (
        {str(event["uid"]) for event in read(written(made(*WEEK), seed=seed)).events}
        for seed in (1, 2)
    )
    assert len(first) == len(second) == len(made(*WEEK))
    assert not first & second


def test_a_changed_session_keeps_its_uid_and_differs_in_its_digest():
    before, after = (made(planned(0, "run", distance_m=km))[0] for km in (5000.0, 4000.0))
    assert before.key == after.key
    assert before.digest != after.digest
    assert made(planned(0, "run", distance_m=5000.0))[0].digest == before.digest


def test_two_sessions_of_a_day_are_two_entries():
    twice = made(planned(0, "run", distance_m=3000.0), planned(0, "run", distance_m=2000.0))
    assert [each.key for each in twice if "run" in each.key] == [
        "2026-06-15:run",
        "2026-06-15:run-2",
    ]
    assert len({each.key for each in twice}) == len(twice)


@given(
    st.lists(
        st.builds(
            planned,
            st.integers(0, 30),
            st.sampled_from(["run", "walk_run", "walk", "strength", "cross_train", "rest"]),
            distance_m=st.none() | st.floats(0, 50_000),
            duration_s=st.none() | st.floats(0, 20_000),
            title=st.text(max_size=20),
            note=st.text(max_size=400),
        ),
        max_size=8,
    ),
    st.booleans(),
)
def test_whatever_is_planned_can_be_read_back(sessions, words):
    found = made(*sessions, wanted=CalendarChoices(health_words=words))
    calendar = read(written(found))
    assert len({str(event["uid"]) for event in calendar.events}) == len(found)
    assert [event.start for event in calendar.events if not hasattr(event.start, "hour")] == [
        each.day for each in found if each.at is None
    ]
