from datetime import timedelta
from typing import Any

import pytest

from coxa.actions.record_pain import NewPain, pain_entry, record_pain
from coxa.actions.runs.delete import delete_run, restore_run
from coxa.actions.runs.edit import edit_run
from coxa.actions.runs.split_duplicate import split_duplicate
from coxa.store.activities.lines import activity_detail, activity_line, activity_lines
from coxa.store.refused import NotFound, Refused
from coxa.store.taking_in.import_line import ImportStatus
from coxa.store.taking_in.take_in import known_bytes
from coxa.values.activity import Dynamics
from coxa.values.sports import SportSource
from tests.store.recorded import START, kept_as, recorded, taken_in


def test_the_same_bytes_twice_are_one_run(runner):
    first = taken_in(runner, recorded())
    again = taken_in(runner, recorded())
    assert (first.status, again.status) == (ImportStatus.IMPORTED, ImportStatus.DUPLICATE)
    assert again.activity == first.activity
    assert len(activity_lines(runner)) == 1


def test_one_run_of_three_formats_is_one_run_with_three_files(runner):
    taken_in(runner, recorded(distance_m=9000), kind="gpx")
    taken_in(runner, recorded(distance_m=9900, after=1), kind="fit")
    last = taken_in(runner, recorded(distance_m=9500, after=-1), kind="tcx")
    (line,) = activity_lines(runner)
    assert last.status is ImportStatus.DUPLICATE
    assert "gpx-140600.gpx" in (last.reason or "")
    assert {file.kind for file in line.files} == {"gpx", "fit", "tcx"}
    assert line.distance_m == 9900  # what the watch summed up wins


@pytest.mark.parametrize("order", [("gpx", "fit"), ("fit", "gpx")])
def test_the_richer_recording_wins_in_either_order_and_gaps_are_filled(runner, order):
    facts: dict[str, dict[str, Any]] = {
        "fit": {"dynamics": Dynamics(stance_time_ms=240), "distance_m": 9900, "ascent_m": None},
        "gpx": {"distance_m": 9000, "ascent_m": 80.0, "title": "Morning run", "gps": True},
    }
    for kind in order:
        taken_in(runner, recorded(**facts[kind]), kind=kind)
    (line,) = activity_lines(runner)
    assert (line.distance_m, line.ascent_m, line.title) == (9900, 80.0, "Morning run")
    assert line.dynamics.stance_time_ms == 240


def test_a_half_never_stands_for_the_whole(runner):
    taken_in(runner, recorded(60), kind="gpx", name="whole.gpx")
    taken_in(runner, recorded(28, avg_heart_rate_bpm=150), kind="fit", name="first.fit")
    taken_in(runner, recorded(28, after=32, avg_heart_rate_bpm=150), kind="fit", name="second.fit")
    (line,) = activity_lines(runner)
    assert line.distance_m == 9600


def test_a_whole_that_comes_late_joins_its_halves(runner):
    first = taken_in(runner, recorded(28), name="first.fit")
    taken_in(runner, recorded(28, after=32), name="second.fit")
    whole = taken_in(runner, recorded(60), kind="gpx", name="whole.gpx")
    (line,) = activity_lines(runner)
    assert whole.activity == line.id == first.activity
    assert line.distance_m == 9600


def test_two_sports_at_one_time_are_two_activities(runner):
    taken_in(runner, recorded())
    taken_in(runner, recorded(sport="cycling"), kind="gpx")
    assert len(activity_lines(runner)) == 2


def test_a_named_sport_wins_over_a_guessed_one(runner):
    guessed = recorded(sport="walking", sport_source=SportSource.INFERRED, avg_heart_rate_bpm=1)
    taken_in(runner, guessed, kind="fit")
    taken_in(runner, recorded(), kind="gpx")
    (line,) = activity_lines(runner)
    assert (line.sport, line.sport_source) == ("running", SportSource.FILE)


def test_the_sessions_of_one_file_are_activities_of_their_own(runner):
    line = taken_in(runner, recorded(30), recorded(20, after=5), recorded(30, after=31))
    assert len(line.activities) == 3
    assert len(activity_lines(runner)) == 3
    again = taken_in(runner, recorded(30), recorded(20, after=5), recorded(30, after=31))
    assert again.activities == line.activities


def test_what_the_runner_edited_is_never_overwritten(runner, now):
    kept = kept_as(runner, recorded(), kind="gpx")
    edit_run(runner, kept, {"distance_m": 10_000.0, "sport": "hiking", "note": "mud"}, now)
    taken_in(runner, recorded(distance_m=9900, dynamics=Dynamics(stance_time_ms=240)), kind="fit")
    (found,) = activity_lines(runner)
    assert (found.distance_m, found.sport, found.note) == (10_000.0, "hiking", "mud")
    assert found.sport_source is SportSource.RUNNER
    assert found.dynamics.stance_time_ms == 240


def test_split_gives_each_recording_its_own_run_and_they_stay_apart(runner, now):
    kept = kept_as(runner, recorded(distance_m=9000), kind="gpx")
    taken_in(runner, recorded(distance_m=9900), kind="fit")
    fit = activity_detail(runner, kept).recordings[0]
    fresh = split_duplicate(runner, fit.id)
    assert (fresh.distance_m, activity_line(runner, kept).distance_m) == (9900, 9000)
    again = taken_in(runner, recorded(distance_m=9900), kind="fit")
    assert (again.status, again.activity) == (ImportStatus.DUPLICATE, fresh.id)
    taken_in(runner, recorded(distance_m=9500), kind="tcx")
    assert len(activity_lines(runner)) == 2


def test_a_lone_recording_cannot_be_split(runner):
    kept = kept_as(runner, recorded())
    with pytest.raises(Refused, match="only one recording"):
        split_duplicate(runner, activity_detail(runner, kept).recordings[0].id)


def test_a_deleted_run_does_not_come_back_by_itself(runner, now):
    kept = kept_as(runner, recorded())
    delete_run(runner, kept, now)
    same = taken_in(runner, recorded())
    other_format = taken_in(runner, recorded(), kind="tcx")
    for line in (same, other_format):
        assert (line.status, line.activity) == (ImportStatus.DUPLICATE, kept)
        assert f"coxa run restore {kept}" in (line.reason or "")
    assert activity_lines(runner) == ()
    restore_run(runner, kept)
    assert [line.id for line in activity_lines(runner)] == [kept]


def test_notes_move_with_a_run_that_joins_another(runner, now):
    first = kept_as(runner, recorded(28), name="first.fit")
    second = kept_as(runner, recorded(28, after=32), name="second.fit")
    at = START + timedelta(hours=2)
    note = record_pain(runner, NewPain(2, START.date(), at, run_id=second), now)
    taken_in(runner, recorded(60), kind="gpx", name="whole.gpx")
    assert pain_entry(runner, note.id or 0).run_id == first


def test_the_same_bytes_belong_to_each_runner_by_themselves(runner, other):
    taken_in(runner, recorded())
    line = taken_in(other, recorded())
    assert line.status is ImportStatus.IMPORTED
    assert known_bytes(other, "x", "0" * 64) is None


def test_a_split_of_somebody_else_s_recording_finds_nothing(runner, other):
    kept = kept_as(runner, recorded(), kind="gpx")
    taken_in(runner, recorded(), kind="fit")
    recording = activity_detail(runner, kept).recordings[0]
    with pytest.raises(NotFound):
        split_duplicate(other, recording.id)
