from datetime import date, timedelta

import pytest

from coxa.actions.record_pain import (
    NewPain,
    edit_pain,
    pain_entries,
    record_pain,
    restore_pain,
    undo_last_pain,
)
from coxa.actions.refusals import Refused
from coxa.diary.entry import Kind, When
from coxa.values.regions import place

from .recorded import NOW, START, kept_as, recorded, taken_in

DAY = START.date()
NEXT = DAY + timedelta(days=1)


def noted(runner, level=2, day=DAY, when=None, **facts):
    return record_pain(runner, NewPain(level, day, NOW, when=when, **facts), NOW)


def test_a_note_comes_back_with_all_it_said(runner):
    said = {
        "places": (place("groin:left"), place("buttock")),
        "when": When.REST,
        "kinds": (Kind.SHARP, Kind.CLICKING),
        "woke": True,
        "limp": False,
        "painkiller": None,
        "note": "after the stairs",
        "began_at_m": 3200.0,
    }
    kept = noted(runner, 7, **said)
    (found,) = pain_entries(runner)
    assert found == kept
    assert {name: getattr(found, name) for name in said} == said


@pytest.mark.parametrize("when", [When.BEFORE, When.DURING, When.AFTER])
def test_a_note_with_a_run_belongs_to_the_latest_run_of_the_day(runner, when):
    taken_in(runner, recorded(30), name="first.fit")
    second = kept_as(runner, recorded(30, after=300), name="second.fit")
    assert noted(runner, when=when).run_id == second


def test_a_morning_note_belongs_to_the_one_run_of_the_day_before(runner):
    run = kept_as(runner, recorded(30), name="first.fit")
    assert noted(runner, day=NEXT, when=When.MORNING).run_id == run
    assert noted(runner, day=DAY, when=When.MORNING).run_id is None
    taken_in(runner, recorded(30, after=300), name="second.fit")
    assert noted(runner, day=NEXT, when=When.MORNING).run_id is None


def test_a_note_at_rest_belongs_to_no_run(runner):
    taken_in(runner, recorded(30))
    assert noted(runner, when=When.REST).run_id is None
    assert noted(runner).run_id is None


def test_a_note_finds_the_run_that_comes_in_later(runner):
    during = noted(runner, when=When.DURING)
    morning = noted(runner, day=NEXT, when=When.MORNING)
    at_rest = noted(runner, when=When.REST)
    run = kept_as(runner, recorded(30))
    links = {entry.id: entry.run_id for entry in pain_entries(runner)}
    assert links == {during.id: run, morning.id: run, at_rest.id: None}


def test_undo_and_restore(runner):
    note = noted(runner)
    assert undo_last_pain(runner, NOW).id == note.id
    assert pain_entries(runner) == ()
    restore_pain(runner, note.id)
    assert [entry.id for entry in pain_entries(runner)] == [note.id]


def test_an_edited_note_finds_its_run_anew(runner):
    run = kept_as(runner, recorded(30))
    note = noted(runner, when=When.DURING, places=(place("knee"),))
    assert edit_pain(runner, note.id, {"day": date(2026, 6, 10)}).run_id is None
    changed = edit_pain(runner, note.id, {"day": DAY, "level": 5})
    assert (changed.run_id, changed.level, changed.places) == (run, 5, (place("knee"),))


@pytest.mark.parametrize("level", [-1, 11])
def test_a_level_outside_the_scale_is_refused(runner, level):
    with pytest.raises(Refused, match="from 0 to 10"):
        noted(runner, level)
