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


def test_a_note_without_a_side_does_not_lose_its_place_when_it_is_changed(me, runner) -> None:
    me.post("/pain/", {"where": ["groin", "knee:middle"], "level": "3"})
    (entry,) = notes(runner)
    page = shown(me.get(f"/pain/{entry.id}/"))
    chosen = re.findall(r'name="where" value="([^"]*)"[^>]*checked', page)
    assert sorted(chosen) == ["groin", "knee:middle"]


def test_a_note_opened_from_a_run_belongs_to_its_day(me, runner, my_run) -> None:
    from coxa.actions.activities import activity_detail

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
