from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coxa.actions.checks.check_hip import clear_flags, save_check
from coxa.actions.plans.new import plan_new
from coxa.actions.profile import set_profile
from coxa.actions.record_pain import NewPain, record_pain, undo_pain
from coxa.actions.runs.delete import delete_run
from coxa.actions.runs.ignore import ignore_run
from coxa.plan.choice import PlanChoice
from coxa.store.activities.made_up import add_made_up
from coxa.store.read import picture
from coxa.values.regions import place

from .recorded import NOW, START, kept_as, recorded, taken_in

ON = date(2026, 6, 16)


def note(runner, days_ago, level, where="side_of_hip:left"):
    day = ON - timedelta(days=days_ago)
    at = NOW - timedelta(days=days_ago)
    return record_pain(runner, NewPain(level, day, at, (place(where),)), NOW)


@pytest.mark.parametrize("many", [10, 500])
def test_the_picture_takes_the_same_few_queries_however_many_runs_there_are(runner, many):
    add_made_up(runner, [recorded(30, after=-60 * hour) for hour in range(many)])
    for days_ago in range(many // 10):
        note(runner, days_ago, 2)
    plan_new(runner, PlanChoice("article", ON), NOW)
    with CaptureQueriesContext(connection) as queries:
        found = picture(runner, ON)
    assert len(found.runs) == many
    assert len(queries) == 12


def test_the_picture_holds_the_window_and_nothing_of_a_later_day(runner):
    taken_in(runner, recorded(after=-60 * 24 * 120), name="old.fit")
    taken_in(runner, recorded(), name="now.fit")
    taken_in(runner, recorded(after=60 * 24 * 5), name="later.fit")
    note(runner, 120, 2)
    note(runner, 1, 2)
    found = picture(runner, ON)
    assert [run.day for run in found.runs] == [START.date()]
    assert [entry.day for entry in found.pain] == [ON - timedelta(days=1)]


def test_old_pain_where_a_bone_can_hurt_stays_until_it_is_cleared(runner):
    note(runner, 200, 3, "groin:left")
    note(runner, 200, 0, "groin:left")
    note(runner, 200, 3, "knee")
    taken_in(runner, recorded(after=-60 * 24 * 199))
    found = picture(runner, ON)
    assert [(entry.level, str(entry.places[0])) for entry in found.pain] == [(3, "groin:left")]
    assert len(found.runs) == 1  # the run it may belong to is still seen
    clear_flags(runner, "Dr Who", "healed", ON - timedelta(days=100), NOW)
    assert picture(runner, ON).pain == ()


def test_deleted_ignored_and_other_sports(runner):
    kept = kept_as(runner, recorded(), name="kept.fit")
    gone = kept_as(runner, recorded(after=120), name="gone.fit")
    taken_in(runner, recorded(after=240, sport="cycling"), name="bike.fit")
    delete_run(runner, gone, NOW)
    ignore_run(runner, kept)
    (run,) = picture(runner, ON).runs
    assert (run.id, run.counts) == (kept, False)


def test_checks_in_force_are_those_after_the_clearance_without_the_corrected(runner):
    first = save_check(runner, {"unwell": True}, ON, NOW)
    second = save_check(runner, {"unwell": False}, ON, NOW + timedelta(minutes=1), first.id)
    (check,) = picture(runner, ON).checks
    assert check.answers == {"unwell": False}
    assert second.corrects == first.id
    clear_flags(runner, "Dr Who", "nothing", ON, NOW + timedelta(minutes=2))
    assert picture(runner, ON).checks == ()
    save_check(runner, {"unwell": True}, ON, NOW + timedelta(minutes=3))
    assert len(picture(runner, ON).checks) == 1


def test_a_note_taken_back_is_not_in_the_picture(runner):
    undo_pain(runner, note(runner, 0, 5).id, NOW)
    assert picture(runner, ON).pain == ()


@pytest.mark.parametrize(
    ("zone", "start", "day"),
    [
        (None, "2026-06-14T22:30:00+00:00", date(2026, 6, 15)),  # the machine's: Berlin
        ("America/New_York", "2026-06-15T03:30:00+00:00", date(2026, 6, 14)),
        ("Pacific/Auckland", "2026-06-14T12:30:00+00:00", date(2026, 6, 15)),
        ("Pacific/Auckland", "2026-06-14T11:30:00+00:00", date(2026, 6, 14)),
    ],
)
def test_a_run_belongs_to_the_runner_s_day_of_its_start(runner, zone, start, day):
    set_profile(runner, {"zone": zone})
    taken_in(runner, recorded(start=datetime.fromisoformat(start)))
    (run,) = picture(runner, ON).runs
    assert run.day == day


def test_the_file_s_own_offset_comes_before_the_runner_s_zone(runner):
    start = datetime.fromisoformat("2026-06-14T23:30:00-07:00")
    taken_in(runner, recorded(start=start, offset_known=True))
    (run,) = picture(runner, ON).runs
    assert (run.day, run.start.isoformat()) == (date(2026, 6, 14), "2026-06-14T23:30:00-07:00")


def test_a_new_zone_moves_the_days_of_runs_without_an_offset_only(runner):
    known = datetime.fromisoformat("2026-06-12T23:30:00-07:00")
    unknown = datetime.fromisoformat("2026-06-14T22:30:00+00:00")
    taken_in(runner, recorded(start=known, offset_known=True), name="known.fit")
    taken_in(runner, recorded(start=unknown), name="unknown.fit")
    set_profile(runner, {"zone": "America/New_York"})
    days = [run.day for run in picture(runner, ON).runs]
    assert days == [date(2026, 6, 12), date(2026, 6, 14)]
