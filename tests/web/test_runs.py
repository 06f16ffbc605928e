"""The list by week, one run with its drawings, and what the runner may say about it."""

import gzip
import re
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.conftest import DATA, NOW


@pytest.fixture(autouse=True)
def june(monkeypatch) -> None:
    """The clock of the pages stands at NOW."""
    from coxa.interfaces.http import who

    monkeypatch.setattr(who, "now", lambda: NOW)


def typed(runner, days_ago=0, km=5.0, **more):
    """A run typed by hand; its id."""
    from coxa.actions.runs.add import NewRun, add_run

    start = NOW - timedelta(days=days_ago, hours=3)
    seconds = None if km is None else km * 340.0
    fields = {"distance_m": None if km is None else km * 1000, "duration_s": seconds, **more}
    return add_run(runner, NewRun(start=start, **fields), NOW).id


def imported(runner, name):
    from coxa.actions.importing.import_files import import_files

    (line,) = import_files(runner, [DATA / name], NOW, jobs=1)
    assert line.activity is not None
    return line.activity


def pain(runner, run, level=4, **more):
    from coxa.actions.record_pain import NewPain, record_pain
    from coxa.values.regions import Place, Region, Side

    day = (NOW - timedelta(days=1)).date()
    new = NewPain(
        level, places=(Place(Region.GROIN, Side.LEFT),), run_id=run, day=day, at=NOW, **more
    )
    return record_pain(runner, new, NOW)


def text(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def words(client, address):
    """Without tags, and with plain spaces."""
    page = re.sub(r"<script.*?</script>", "", text(client, address), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split())


# The list


@pytest.mark.parametrize(("units", "unit"), [("km", "km/h"), ("mi", "mph")])
def test_a_ride_is_told_by_its_speed_and_a_run_by_its_pace(me, runner, units, unit) -> None:
    from coxa.actions.profile import set_profile

    ride = imported(runner, "elemnt-bolt-no-application-id-inside-developer-data-id.fit")
    run = imported(runner, "garmin-fenix-5-run.fit")
    set_profile(runner, {"units": units})
    page = text(me, f"/runs/{ride}/")
    assert re.search(r'aria-label="Speed [\d.]+ to [\d.]+, ', page)
    assert re.search(rf"speed [\d.]+\\u00a0{unit}", page)
    assert "Pace" not in page
    page = text(me, f"/runs/{run}/")
    assert "Speed" not in page
    assert 'aria-label="Pace ' in page


def test_without_runs_the_page_says_what_to_do(me) -> None:
    page = words(me, "/runs/")
    assert "No runs yet. Drop a file from your watch here, or look around with sample data." in page


def test_runs_stand_by_week_with_the_weeks_sum(me, runner) -> None:
    for days_ago, km in ((0, 5.0), (1, 3.0), (2, 6.0)):  # NOW is a Tuesday
        typed(runner, days_ago, km)
    page = words(me, "/runs/")
    assert "This week 8.0 km in 2 runs" in page
    assert "Last week 6.0 km in 1 run" in page
    assert "28:20 · 5:40 /km" in page


def test_a_spike_is_said_in_words(me, runner) -> None:
    typed(runner, 5, 5.0)
    typed(runner, 0, 6.2)
    assert words(me, "/runs/").count("24 % over the longest of 30 days") == 1


def test_pain_not_a_run_and_doubt_are_marked(me, runner) -> None:
    from coxa.actions.runs.ignore import ignore_run

    sore = typed(runner, 1, 5.0)
    pain(runner, sore, 4, began_at_m=2100.0)
    typed(runner, 2, 4.0)
    ignore_run(runner, typed(runner, 3, 4.0))
    typed(runner, 4, 21.0)
    page = words(me, "/runs/")
    assert "Pain 4, left groin, from 2.1 km" in page
    assert "Not a run, left out of every sum" in page
    assert page.count("Unusual: was it real?") == 1


def test_miles_are_shown_as_miles(me, runner) -> None:
    from coxa.actions.profile import set_profile

    set_profile(runner, {"units": "mi"})
    typed(runner, 0, 8.04672)
    assert "5.0 mi" in words(me, "/runs/")


def test_pages_hold_whole_weeks_and_nothing_is_lost_between_them(me, runner) -> None:
    ids = {typed(runner, days_ago, 5.0) for days_ago in range(70)}
    first = text(me, "/runs/")
    (older,) = re.findall(r'href="\?until=([\d-]+)"', first)
    assert datetime.fromisoformat(older).weekday() == 6
    second = text(me, f"/runs/?until={older}")
    found = [set(map(int, re.findall(r"/runs/(\d+)/", page))) for page in (first, second)]
    assert found[0] | found[1] == ids
    assert not found[0] & found[1]
    assert "The newest runs" in second
    assert text(me, "/runs/?until=nonsense").count("Older runs") == 1


def test_the_number_of_queries_does_not_grow_with_the_runs(me, runner) -> None:
    for days_ago in range(10):
        typed(runner, days_ago, 5.0)
    me.get("/runs/")
    with CaptureQueriesContext(connection) as few:
        me.get("/runs/")
    for days_ago in range(10, 300):
        typed(runner, days_ago, 5.0)
    with CaptureQueriesContext(connection) as many:
        me.get("/runs/")
    assert len(many) <= len(few) + 2  # the older page's rows have their files looked up


# One run


def test_a_run_says_what_it_was(me, my_run) -> None:
    page = words(me, f"/runs/{my_run}/")
    assert re.search(r"\d\.\d km on \w+day \d+ \w+ \d{4}, \d+:\d\d /km", page)
    for name in ("Distance", "Moving time", "Ascent", "Heart rate"):
        assert name in page
    assert "Show as table" in page
    assert "run_garmin.tcx" in page


def test_a_page_is_light_and_its_drawings_are_clean(me, my_run) -> None:
    answer = me.get(f"/runs/{my_run}/")
    page = answer.content.decode()
    assert len(gzip.compress(answer.content)) < 60_000
    drawings = re.findall(r'<svg class="(?:chart run|track).*?</svg>', page, flags=re.DOTALL)
    assert len(drawings) == 3
    for drawing in drawings:
        for element in ET.fromstring(drawing).iter():
            assert "style" not in element.attrib
    assert "<style" not in page
    assert " style=" not in page


def test_pain_stands_at_its_distance_and_in_the_list(me, runner, my_run) -> None:
    pain(runner, my_run, 4, began_at_m=2100.0)
    page = text(me, f"/runs/{my_run}/")
    assert page.count('<g class="pain">') == 2
    assert "Pain 4, left groin, from 2.1\u00a0km" in page


def test_a_typed_run_has_no_drawing_and_says_so(me, runner) -> None:
    page = words(me, f"/runs/{typed(runner)}/")
    assert "No samples were recorded, so there is no track and no curve." in page
    assert "Typed by hand" in page


def test_an_indoor_run_says_that_it_has_no_track(me, runner) -> None:
    page = words(me, f"/runs/{typed(runner, sub_sport='treadmill')}/")
    assert "Indoors, so there is no track." in page


@pytest.mark.parametrize(
    "name",
    [
        "run.fit",
        "gpx_run.gpx",
        "tcx_run.tcx",
        "garmin-fenix-5-run.fit",
        "activity-small-fenix2-run.fit",
        "garmin-fenix-5-walk.fit",
        "garmin_connect.gpx",
        "antfs-dump.63.fit",
    ],
)
def test_every_real_file_has_a_page(me, runner, name) -> None:
    answer = me.get(f"/runs/{imported(runner, name)}/")
    assert answer.status_code == 200
    assert len(gzip.compress(answer.content)) < 60_000
    for drawing in re.findall(r"<svg class=\"chart run.*?</svg>", answer.content.decode()):
        assert "nan" not in drawing.lower()
        ET.fromstring(drawing)


# Files


def test_the_original_comes_back_byte_for_byte_as_a_download(me, runner, my_run) -> None:
    (file_id,) = set(re.findall(r"/runs/files/(\d+)/", text(me, f"/runs/{my_run}/")))
    answer = me.get(f"/runs/files/{file_id}/")
    assert answer.content == (DATA / "run_garmin.tcx").read_bytes()
    assert answer["Content-Disposition"] == 'attachment; filename="run_garmin.tcx"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"


def test_nothing_is_shown_or_changed_for_somebody_else(me, somebody_else, my_run) -> None:
    (file_id,) = set(re.findall(r"/runs/files/(\d+)/", text(me, f"/runs/{my_run}/")))
    assert "run_garmin" not in text(somebody_else, "/runs/")
    for address in (f"/runs/{my_run}/", f"/runs/{my_run}/edit/", f"/runs/files/{file_id}/"):
        assert somebody_else.get(address).status_code == 404
    for verb in ("delete", "restore", "not-a-run", "a-run", "real", "doubtful", "edit"):
        assert somebody_else.post(f"/runs/{my_run}/{verb}/").status_code == 404
    assert somebody_else.post(f"/runs/split/{my_run}/").status_code == 404
    assert "Delete" in text(me, f"/runs/{my_run}/")


# The runner's word


def test_a_run_is_deleted_and_comes_back(me, my_run) -> None:
    answer = me.post(f"/runs/{my_run}/delete/", follow=True).content.decode()
    assert "Deleted: " in answer
    assert f"/runs/{my_run}/restore/" in answer
    assert "This run is deleted" in text(me, f"/runs/{my_run}/")
    me.post(f"/runs/{my_run}/restore/")
    assert f"/runs/{my_run}/" in text(me, "/runs/")


@pytest.mark.parametrize("verb", ["delete", "restore", "not-a-run", "a-run", "real", "doubtful"])
def test_a_get_changes_nothing(me, my_run, verb) -> None:
    assert me.get(f"/runs/{my_run}/{verb}/").status_code == 405


def test_not_a_run_and_a_run_again(me, my_run) -> None:
    page = me.post(f"/runs/{my_run}/not-a-run/", follow=True).content.decode()
    assert "Marked as not a run" in page
    page = me.post(f"/runs/{my_run}/a-run/", follow=True).content.decode()
    assert "Marked as not a run" not in page


def test_an_unusual_run_is_asked_about_and_confirmed(me, runner) -> None:
    for days_ago in (2, 4, 6):
        typed(runner, days_ago, 5.0)
    long = typed(runner, 1, 21.0)
    assert "Was this real?" in text(me, f"/runs/{long}/")
    page = me.post(f"/runs/{long}/real/", follow=True).content.decode()
    assert "Was this real?" not in page
    assert "You said that this run was real." in page


def test_a_single_recording_cannot_be_parted(me, runner, my_run) -> None:
    from coxa.actions.runs.activities import activity_detail

    (only,) = activity_detail(runner, my_run).recordings
    assert "This is another run" not in text(me, f"/runs/{my_run}/")
    assert me.post(f"/runs/split/{only.id}/").status_code == 400


def test_two_recordings_are_listed_and_can_be_parted(me, runner) -> None:
    from coxa.actions.runs.activities import count_activities
    from coxa.actions.runs.add import NewRun, add_run

    began = datetime.fromisoformat("2018-11-25T07:20:40+00:00")
    add_run(runner, NewRun(began, distance_m=2200.0, duration_s=810.0), NOW)
    joined = imported(runner, "run_garmin.tcx")
    page = text(me, f"/runs/{joined}/")
    assert page.count("This is another run") == 1
    (second,) = re.findall(r"/runs/split/(\d+)/", page)
    page = me.post(f"/runs/split/{second}/", follow=True).content.decode()
    assert "This is a run of its own now." in page
    assert count_activities(runner) == 2


# Typed and edited


def form(**more):
    shown = {"day": "2026-06-15", "at": "07:30", "distance": "6,4", "duration": "38:20"}
    return {**shown, "sport": "running", "note": "Along the river", **more}


def test_a_run_typed_by_hand_is_kept(me, runner) -> None:
    from coxa.actions.runs.activities import activity_lines

    page = me.post("/runs/add/", form(treadmill="yes"), follow=True).content.decode()
    assert "Along the river" in page
    (line,) = activity_lines(runner)
    assert (line.distance_m, line.timer_s, line.sub_sport) == (6400.0, 2300.0, "treadmill")
    assert str(line.day) == "2026-06-15"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"distance": "far"}, "far is not a distance in km."),
        ({"distance": "nan"}, "nan is not a distance in km."),
        ({"duration": "5:99"}, "Give the time as minutes"),
        ({"day": "2026-02-31"}, "Give the day and the time"),
        ({"day": "2027-01-01"}, "The start lies in the future."),
        ({"sport": "chess"}, "Choose a sport from the list."),
        ({"distance": "", "duration": ""}, "Give the distance or the time"),
        ({"distance": "900"}, "at most 500 km"),
    ],
)
def test_a_wrong_field_is_named_and_what_was_entered_stays(me, wrong, says) -> None:
    answer = me.post("/runs/add/", form(**wrong))
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert "Along the river" in answer.content.decode()


def test_an_edit_changes_only_what_was_changed(me, runner, my_run) -> None:
    from coxa.actions.runs.activities import activity_detail

    before = activity_detail(runner, my_run).line
    page = text(me, f"/runs/{my_run}/edit/")
    shown = dict(re.findall(r'name="(distance|duration)"[^>]*value="([^"]*)"', page))
    me.post(f"/runs/{my_run}/edit/", {**shown, "sport": "running", "title": "Hills", "race": "yes"})
    after = activity_detail(runner, my_run).line
    assert (after.title, after.race) == ("Hills", True)
    assert (after.distance_m, after.timer_s) == (before.distance_m, before.timer_s)
    me.post(f"/runs/{my_run}/edit/", {**shown, "sport": "running", "distance": "4.5"})
    assert activity_detail(runner, my_run).line.distance_m == 4500.0


def test_a_week_over_new_year_names_both_years():
    from datetime import date

    from coxa.interfaces.web.runs.weeks import _title

    assert _title(date(2018, 12, 31), date(2026, 6, 16)) == "31 December 2018 – 6 January 2019"


def recording(runner, *, still_s=0.0, speed_mps=3.0):
    """Twenty minutes at that speed, after a time without any."""
    from tests.store.recorded import recorded, taken_in

    times = [float(each) for each in range(1201)]
    streams = {"time_s": times, "distance_m": [time * speed_mps for time in times]}
    values = {"records": 1201, "distance_m": 1200 * speed_mps, "timer_s": 1200.0}
    found = recorded(20, start=NOW, streams=streams, elapsed_s=1200.0 + still_s, **values)
    return taken_in(runner, found, name="left-on.fit").activity


def test_a_watch_left_on_is_asked_about(me, runner) -> None:
    run = recording(runner, still_s=5 * 3600.0)
    page = words(me, f"/runs/{run}/")
    assert "stands still for 5:00:00, as if the watch had been left on" in page
    short = typed(runner, 2)
    assert "left on" not in words(me, f"/runs/{short}/")


def test_no_pace_is_drawn_that_nobody_can_run(me, runner) -> None:
    run = recording(runner, speed_mps=25.0)
    (low,) = re.findall(r'aria-label="Pace (\d+):(\d+) to', text(me, f"/runs/{run}/"))[:1]
    assert int(low[0]) * 60 + int(low[1]) >= 60
