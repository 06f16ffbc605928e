"""Notes about the hip by the form: kept, kept right, the runner's own."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from coxa.diary.entry import Kind, When
from coxa.interfaces.web.pain.reading import FormFaultError, Setting, new_pain
from coxa.values.distances import Units
from coxa.values.regions import place

GROIN = {"where": "groin:left", "level": "4"}


def notes(runner):
    from coxa.actions.record_pain import pain_entries

    return pain_entries(runner)


def shown(answer) -> str:
    return str(answer.content.decode())


def test_place_and_number_are_enough(me, runner) -> None:
    answer = me.post("/pain/", {**GROIN, "when": "during"}, follow=True)
    (entry,) = notes(runner)
    assert (entry.level, entry.places, entry.when) == (4, (place("groin:left"),), When.DURING)
    assert (entry.woke, entry.limp, entry.painkiller, entry.began_at_m) == (None,) * 4
    assert answer.redirect_chain[-1] == ("/", 302)
    assert "Noted: left groin, 4." in shown(answer)


def test_everything_that_is_said_is_kept(me, runner) -> None:
    from coxa.actions.profile import set_profile

    set_profile(runner, {"units": "mi"})
    said = {"kind": ["sharp", "stiff"], "woke": "yes", "limp": "no", "painkiller": ""}
    more = {"when": "during", "began_at": "2,5", "note": " uphill \x00", "where": ["knee:right"]}
    me.post("/pain/", {**GROIN, **said, **more, "day": "2026-06-14", "time": "08:15"})
    (entry,) = notes(runner)
    assert entry.kinds == (Kind.SHARP, Kind.STIFF)
    assert (entry.woke, entry.limp, entry.painkiller) == (True, False, None)
    assert entry.places == (place("knee:right"),)
    assert entry.began_at_m == pytest.approx(2.5 * 1609.344)
    assert entry.note == "uphill"
    assert entry.at == datetime(2026, 6, 14, 6, 15, tzinfo=UTC)  # Berlin, in summer


def test_nothing_is_chosen_beforehand(me) -> None:
    text = shown(me.get("/pain/"))
    levels = re.findall(r'<input type="radio" name="level"[^>]*>', text)
    assert len(levels) == 11
    assert not [field for field in levels if "checked" in field]
    assert not re.findall(r'name="(?:where|when)"[^>]*checked', text)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"where": "groin:left"}, "Choose a number from 0 to 10."),
        ({"where": "groin:left", "level": "11"}, "Choose a number from 0 to 10."),
        ({"where": "groin:left", "level": "²"}, "Choose a number from 0 to 10."),
        ({"level": "4"}, "Mark where it hurts"),
        ({"where": "wing:left", "level": "4"}, "One of the places is not known."),
        ({**GROIN, "day": "2099-01-01"}, "cannot lie ahead"),
        ({**GROIN, "day": "0001-01-01"}, "cannot lie ahead, nor before 1970"),
        ({**GROIN, "day": "2026-02-30"}, "That day does not exist."),
        ({**GROIN, "day": "14.6.2026"}, "Write the day like 2026-06-14."),
        ({**GROIN, "time": "25:00"}, "That time does not exist."),
        ({**GROIN, "time": "soon"}, "Write the time like 08:15."),
        ({**GROIN, "when": "during", "began_at": "nan"}, "such as 3.5"),
        ({**GROIN, "when": "during", "began_at": "-2"}, "such as 3.5"),
    ],
)
def test_what_is_missing_is_said_and_what_was_entered_stays(me, runner, form, sentence) -> None:
    answer = me.post("/pain/", {**form, "note": "on the stairs"})
    text = shown(answer)
    assert answer.status_code == 400
    assert re.search(rf'id="fault"[^>]*autofocus>[^<]*{sentence}', text)
    assert "on the stairs</textarea>" in text
    if form.get("where") == "groin:left":
        assert re.search(r'value="groin:left"[^>]*checked', text)
    assert notes(runner) == ()


def test_the_sentence_stands_above_its_group(me) -> None:
    text = shown(me.post("/pain/", {"where": "groin:left"}))
    assert text.index("How much, at its worst?") < text.index("Choose a number")
    assert text.index("Choose a number") < text.index('name="level"')


def test_a_quiet_day_is_one_tap_and_can_be_undone(me, runner) -> None:
    answer = me.post("/pain/quiet/", follow=True)
    (entry,) = notes(runner)
    assert (entry.level, entry.places) == (0, ())
    assert "Noted: no pain today." in shown(answer)
    me.post(f"/pain/{entry.id}/undo/")
    assert notes(runner) == ()
    me.post(f"/pain/{entry.id}/restore/")
    assert [each.id for each in notes(runner)] == [entry.id]


def test_a_quiet_day_of_the_past_lies_on_that_day_and_never_ahead(me, runner) -> None:
    me.post("/pain/quiet/", {"day": "2026-05-03"})
    assert [entry.day.isoformat() for entry in notes(runner)] == ["2026-05-03"]
    assert me.post("/pain/quiet/", {"day": "2099-05-03"}).status_code == 400
    assert len(notes(runner)) == 1


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "0001-01-01"])
def test_a_quiet_day_that_does_not_exist_is_never_taken_for_today(me, runner, day) -> None:
    assert me.post("/pain/quiet/", {"day": day}).status_code == 400
    assert notes(runner) == ()


def test_a_note_taken_back_in_the_diary_leads_back_to_its_month(me, runner) -> None:
    me.post("/pain/quiet/", {"day": "2026-05-03"})
    (entry,) = notes(runner)
    answer = me.post(f"/pain/{entry.id}/undo/?diary")
    assert (answer["Location"], notes(runner)) == ("/diary/2026-05/", ())


def test_later_today_lies_ahead_and_earlier_today_does_not(me, runner, june) -> None:
    day = {"day": "2026-06-16"}  # it is noon in Berlin
    assert me.post("/pain/", {**GROIN, **day, "time": "12:30"}).status_code == 400
    assert me.post("/pain/", {**GROIN, **day, "time": "11:30"}).status_code == 302
    assert [entry.at for entry in notes(runner)] == [datetime(2026, 6, 16, 9, 30, tzinfo=UTC)]


def test_what_is_not_said_stays_unknown_when_a_note_is_changed(me, runner) -> None:
    me.post("/pain/", {**GROIN, "limp": "no"})
    (entry,) = notes(runner)
    me.post(f"/pain/{entry.id}/", {**GROIN, "level": "2", "limp": "", "woke": "maybe"})
    (after,) = notes(runner)
    assert (after.level, after.limp, after.woke, after.painkiller) == (2, None, None, None)


def test_no_pain_with_a_painkiller_is_not_a_quiet_note(me, runner) -> None:
    me.post("/pain/", {"level": "0", "painkiller": "yes"})
    me.post("/pain/quiet/")
    assert sorted(entry.masked_quiet for entry in notes(runner)) == [False, True]


def test_a_change_without_day_or_time_keeps_the_day_of_the_note(me, runner) -> None:
    me.post("/pain/", {**GROIN, "day": "2026-06-14", "time": "08:15"})
    (before,) = notes(runner)
    for more in ({}, {"day": "", "time": ""}, {"day": "2026-06-14"}, {"time": "08:15"}):
        assert me.post(f"/pain/{before.id}/", {**GROIN, **more, "level": "2"}).status_code == 302
        (after,) = notes(runner)
        assert (after.day, after.at, after.level) == (before.day, before.at, 2)


def test_a_note_is_moved_to_the_day_and_time_that_are_given(me, runner) -> None:
    me.post("/pain/", {**GROIN, "day": "2026-06-14", "time": "08:15"})
    (entry,) = notes(runner)
    me.post(f"/pain/{entry.id}/", {**GROIN, "time": "09:30"})
    assert notes(runner)[0].at == datetime(2026, 6, 14, 7, 30, tzinfo=UTC)
    me.post(f"/pain/{entry.id}/", {**GROIN, "day": "2026-06-12", "time": "09:30"})
    assert notes(runner)[0].at == datetime(2026, 6, 12, 7, 30, tzinfo=UTC)


def test_a_note_of_another_zone_can_be_changed_and_stays_where_it_was(me, runner, june) -> None:
    from coxa.actions.profile import set_profile

    set_profile(runner, {"zone": "Pacific/Kiritimati"})  # there it is tomorrow
    me.post("/pain/", GROIN)
    (before,) = notes(runner)
    set_profile(runner, {"zone": "America/Los_Angeles"})  # here that day lies ahead
    page = shown(me.get(f"/pain/{before.id}/"))
    fields = dict(re.findall(r'name="(day|time)" value="([^"]*)"', page))
    answer = me.post(f"/pain/{before.id}/", {**GROIN, **fields, "level": "2"})
    (after,) = notes(runner)
    assert answer.status_code == 302
    assert (after.day, after.at, after.level) == (before.day, before.at, 2)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({**GROIN, "day": "2099-01-01"}, "cannot lie ahead"),
        ({**GROIN, "day": "2026-02-30"}, "That day does not exist."),
        ({"where": "wing:left", "level": "4"}, "One of the places is not known."),
        ({"level": "4"}, "Mark where it hurts"),
    ],
)
def test_a_change_is_read_as_strictly_as_a_new_note(me, runner, form, sentence) -> None:
    me.post("/pain/", GROIN)
    before = notes(runner)
    answer = me.post(f"/pain/{before[0].id}/", {**form, "note": "on the stairs"})
    assert answer.status_code == 400
    assert sentence in shown(answer)
    assert "on the stairs</textarea>" in shown(answer)
    assert notes(runner) == before


def test_miles_are_asked_for_and_shown_again_in_miles(me, runner) -> None:
    from coxa.actions.profile import set_profile

    set_profile(runner, {"units": "mi"})
    assert "After how many miles" in shown(me.get("/pain/"))
    me.post("/pain/", {**GROIN, "when": "during", "began_at": "2.5"})
    (entry,) = notes(runner)
    assert 'name="began_at" value="2.5"' in shown(me.get(f"/pain/{entry.id}/"))


@pytest.mark.parametrize("run", ["12345", "9" * 20, "9" * 5000])
def test_a_run_that_is_not_there_is_not_found(me, runner, run) -> None:
    assert me.get(f"/pain/?run={run}").status_code == 404
    assert me.post(f"/pain/?run={run}", GROIN).status_code == 404
    assert notes(runner) == ()


def test_a_note_is_changed_and_keeps_what_was_not_touched(me, runner, my_run) -> None:
    me.post(f"/pain/?run={my_run}", {**GROIN, "when": "during", "began_at": "1.26"})
    (before,) = notes(runner)
    assert before.run_id == my_run
    page = shown(me.get(f"/pain/{before.id}/"))
    assert re.search(r'value="4" checked', page)
    fields = dict(re.findall(r'name="(day|time|began_at)" value="([^"]*)"', page))
    form = {**GROIN, **fields, "level": "2", "when": "during"}
    answer = me.post(f"/pain/{before.id}/", form)
    (after,) = notes(runner)
    assert answer["Location"] == f"/diary/{before.day:%Y-%m}/"
    assert after.level == 2
    assert (after.at, after.run_id, after.began_at_m) == (before.at, my_run, 1260)


@pytest.mark.parametrize(("when", "expected"), [("", 1260), ("during", 1260), ("rest", None)])
def test_another_moment_alone_leaves_where_it_began_to_the_metre(me, runner, when, expected):
    form = {**GROIN, "when": "during", "began_at": "1.26"}
    me.post("/pain/", form)
    (before,) = notes(runner)
    page = shown(me.get(f"/pain/{before.id}/"))
    fields = dict(re.findall(r'name="(day|time|began_at)" value="([^"]*)"', page))
    assert fields["began_at"] == "1.3"
    me.post(f"/pain/{before.id}/", {**GROIN, **fields, "when": when})
    (after,) = notes(runner)
    assert after.began_at_m == expected


def test_a_note_without_a_side_does_not_lose_its_place_when_it_is_changed(me, runner) -> None:
    me.post("/pain/", {"where": ["groin", "knee:middle"], "level": "3"})
    (entry,) = notes(runner)
    page = shown(me.get(f"/pain/{entry.id}/"))
    chosen = re.findall(r'name="where" value="([^"]*)"[^>]*checked', page)
    assert sorted(chosen) == ["groin", "knee:middle"]


def test_a_note_opened_from_a_run_belongs_to_its_day(me, runner, my_run) -> None:
    from coxa.actions.runs.activities import activity_detail

    run = activity_detail(runner, my_run).line
    me.post(f"/pain/?run={my_run}", {**GROIN, "when": "before"})
    me.post(f"/pain/?run={my_run}", {**GROIN, "when": "after"})
    before, after = notes(runner)
    assert (before.day, before.at, before.run_id) == (run.day, run.start, my_run)
    assert after.at == run.start + timedelta(seconds=run.elapsed_s or 0)


def test_notes_and_runs_of_others_are_not_there(me, somebody_else, runner, my_run) -> None:
    me.post("/pain/", GROIN)
    (entry,) = notes(runner)
    address = f"/pain/{entry.id}/"
    assert somebody_else.get(address).status_code == 404
    assert somebody_else.post(address, {**GROIN, "level": "9"}).status_code == 404
    assert somebody_else.post(f"{address}undo/").status_code == 404
    assert somebody_else.post(f"{address}restore/").status_code == 404
    assert somebody_else.get(f"/pain/?run={my_run}").status_code == 404
    assert somebody_else.post(f"/pain/?run={my_run}", GROIN).status_code == 404
    assert notes(runner) == (entry,)


def test_addresses_tell_nothing_of_health(me, runner) -> None:
    answer = me.post("/pain/", {**GROIN, "kind": "sharp"}, follow=True)
    pages = [shown(answer), shown(me.get("/pain/")), shown(me.get("/diary/"))]
    addresses = re.findall(r'(?:href|action)="([^"]*)"', "".join(pages))
    addresses += [url for url, _ in answer.redirect_chain]
    assert not [url for url in addresses if re.search(r"groin|sharp|level|where|=4", url)]


def test_strangers_and_forms_without_the_token_are_refused(stranger, strict) -> None:
    assert stranger.get("/pain/").status_code in {302, 403}
    assert strict.post("/pain/", GROIN).status_code == 403
    assert strict.post("/pain/quiet/").status_code == 403


def test_a_distance_of_a_note_at_rest_is_left_out() -> None:
    from django.http import QueryDict

    setting = Setting(datetime(2026, 6, 16, 10, tzinfo=UTC), UTC, Units.KM)
    form = QueryDict("level=4&where=groin:left&when=rest&began_at=3")
    assert new_pain(form, setting).began_at_m is None
    with pytest.raises(FormFaultError):
        new_pain(QueryDict("level=4&where=groin:left&when=during&began_at=x"), setting)
