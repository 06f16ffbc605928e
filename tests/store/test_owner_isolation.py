"""One runner's data are never another's: every read is empty, every write finds nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coxa.actions import profile, record_pain, today
from coxa.actions.access import devices
from coxa.actions.checks import check_hip
from coxa.actions.importing import import_batch
from coxa.actions.plans import calendar, drop, new, show
from coxa.actions.record_pain import NewPain
from coxa.actions.refusals import NotFound, Refused
from coxa.actions.routines import log, relief_mark
from coxa.actions.routines import show as routine_show
from coxa.actions.routines.log import NewRound
from coxa.actions.runs import activities, confirm, delete, edit, ignore, split_duplicate, surface
from coxa.actions.shoes import add, outlooks, retire, use
from coxa.advice.picture import Picture
from coxa.plan.choice import PlanChoice
from coxa.store import experiments
from coxa.store.episodes import checks
from coxa.store.taking_in import batches
from coxa.values.calendar import CalendarChoices
from coxa.values.experiments import Experiment, Factor

from .recorded import NOW, kept_as, recorded, taken_in

ON = date(2026, 6, 16)
EXPERIMENT = Experiment(None, Factor.PILLOW, "with", "without", ON, 4, 7, 1)


@pytest.fixture
def theirs(runner, other):
    """Everything there is, of the other runner; `runner` has nothing."""
    activity = kept_as(other, recorded(), kind="gpx")
    taken_in(other, recorded(), kind="fit")
    note = record_pain.record_pain(other, NewPain(4, ON, NOW), NOW)
    profile.set_profile(other, {"birth_year": 1970})
    check = check_hip.save_check(other, {"unwell": True}, ON, NOW)
    check_hip.clear_flags(other, "Dr Who", "nothing", ON, NOW)
    new.plan_new(other, PlanChoice("article", ON), NOW)
    device = devices.pair(other, "phone", NOW).device
    shoe = add.add_shoe(other, {"name": "Theirs"}, ON, NOW).id
    use.use_shoe(other, shoe, [activity])
    calendar.choose_calendar(other, CalendarChoices(health_words=True))
    done = log.log_routine(other, NewRound("pre_run", ON, NOW, effort=9, hip_now=6), NOW)
    batch = batches.open_batch(other, [("a.fit", [b"x"])], NOW)
    detail = activities.activity_detail(other, activity)
    return {
        "activity": activity,
        "recording": detail.recordings[0].id,
        "file": detail.line.files[0].id,
        "note": note.id,
        "check": check.id,
        "device": device.id,
        "shoe": shoe,
        "batch": batch,
        "round": done.id,
        "experiment": experiments.add_experiment(other, EXPERIMENT, NOW).id,
        "mark": relief_mark.mark_relief(other, "ice", 7, ON, NOW).id,
    }


def test_every_list_is_empty(runner, theirs):
    assert activities.activity_lines(runner) == ()
    assert activities.activity_lines(runner, deleted=True) == ()
    assert record_pain.pain_entries(runner) == ()
    assert record_pain.pain_entries(runner, run_id=theirs["activity"]) == ()
    assert check_hip.saved_checks(runner) == ()
    assert check_hip.latest_check(runner) is None
    assert check_hip.latest_clearance(runner) is None
    assert checks.clearances(runner) == ()
    assert devices.paired(runner) == ()
    assert log.rounds_of(runner) == ()
    assert relief_mark.what_worked(runner) == []
    assert experiments.experiments(runner) == ()
    assert all(each.last is None for each in routine_show.routine_list(runner, ON))
    assert show.chosen_plan(runner) is None
    assert outlooks.shoe_outlooks(runner, ON) == ()
    assert not calendar.calendar_settings(runner).choices.health_words
    assert import_batch.latest_batch(runner) is None
    assert import_batch.batch_lines(runner, theirs["batch"]) == ()
    assert today.picture_of(runner, ON) == Picture()


READS_AND_WRITES = {
    "detail": lambda me, it: activities.activity_detail(me, it["activity"]),
    "file": lambda me, it: activities.original_file(me, it["file"]),
    "edit": lambda me, it: edit.edit_run(me, it["activity"], {"note": "x"}, NOW),
    "edit values": lambda me, it: edit.edit_run(me, it["activity"], {"distance_m": 1.0}, NOW),
    "delete": lambda me, it: delete.delete_run(me, it["activity"], NOW),
    "restore": lambda me, it: delete.restore_run(me, it["activity"]),
    "ignore": lambda me, it: ignore.ignore_run(me, it["activity"]),
    "unignore": lambda me, it: ignore.unignore_run(me, it["activity"]),
    "confirm": lambda me, it: confirm.confirm_run(me, it["activity"]),
    "split": lambda me, it: split_duplicate.split_duplicate(me, it["recording"]),
    "note": lambda me, it: record_pain.pain_entry(me, it["note"]),
    "edit note": lambda me, it: record_pain.edit_pain(me, it["note"], {"level": 1}),
    "undo note": lambda me, it: record_pain.undo_pain(me, it["note"], NOW),
    "restore note": lambda me, it: record_pain.restore_pain(me, it["note"]),
    "note on their run": lambda me, it: record_pain.record_pain(
        me, NewPain(1, ON, NOW, run_id=it["activity"]), NOW
    ),
    "correct": lambda me, it: check_hip.save_check(me, {}, ON, NOW, it["check"]),
    "revoke": lambda me, it: devices.revoke(me, it["device"], NOW),
    "shoe": lambda me, it: outlooks.shoe_outlook(me, it["shoe"], ON),
    "edit shoe": lambda me, it: add.edit_shoe(me, it["shoe"], {"name": "x"}, ON),
    "retire shoe": lambda me, it: retire.retire_shoe(me, it["shoe"], ON, ON),
    "use shoe": lambda me, it: use.use_shoe(me, it["shoe"], []),
    "shoe on their run": lambda me, it: use.use_shoe(me, None, [it["activity"]]),
    "ground of their run": lambda me, it: surface.say_surface(me, it["activity"], None),
    "undo round": lambda me, it: log.undo_round(me, it["round"], NOW),
    "restore round": lambda me, it: log.restore_round(me, it["round"]),
    "experiment": lambda me, it: experiments.experiment(me, it["experiment"]),
    "keep experiment": lambda me, it: experiments.keep_experiment(
        me, replace(EXPERIMENT, id=it["experiment"])
    ),
    "drop experiment": lambda me, it: experiments.drop_experiment(me, it["experiment"]),
    "undo mark": lambda me, it: relief_mark.undo_relief_mark(me, it["mark"], NOW),
    "batch": lambda me, it: import_batch.batch_progress(me, it["batch"]),
}


@pytest.mark.parametrize("name", READS_AND_WRITES)
def test_every_single_thing_is_not_found(runner, theirs, name):
    with pytest.raises(NotFound):
        READS_AND_WRITES[name](runner, theirs)


def test_nothing_of_theirs_changes_by_what_the_other_one_does(runner, other, theirs):
    before = today.picture_of(other, ON)
    profile.set_profile(runner, {"zone": "Pacific/Auckland"})
    record_pain.record_pain(runner, NewPain(0, ON, NOW), NOW)
    check_hip.clear_flags(runner, "Dr Who", "nothing", ON, NOW + timedelta(minutes=1))
    new.plan_new(runner, PlanChoice("article", ON), NOW)
    drop.plan_drop(runner, NOW)
    with pytest.raises(Refused):
        drop.plan_drop(runner, NOW)
    assert today.picture_of(other, ON) == before


def test_undoing_the_last_note_takes_back_one_s_own(runner, other, theirs):
    with pytest.raises(Refused):
        record_pain.undo_last_pain(runner, NOW)
    assert len(record_pain.pain_entries(other)) == 2  # its own note, and the round's
