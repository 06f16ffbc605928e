"""Pairs on their page, on the page of a run, and many runs at once."""

from datetime import date

import pytest

from coxa.store.activities.lines import activity_line
from coxa.values.surfaces import Ground, Surface, SurfaceSource
from tests.conftest import NOW

from .pages import TODAY, main_of, ran, text, words


@pytest.fixture(autouse=True)
def in_june(june) -> None:
    """All of it at NOW."""


def pair(runner, name="Daily", **values):
    from coxa.actions.shoes.add import add_shoe

    return add_shoe(runner, {"name": name, **values}, TODAY, NOW).id


def shoe_of(runner, run):
    return activity_line(runner, run).shoe


def test_without_a_pair_the_page_says_what_to_do(me) -> None:
    page = words(main_of(text(me, "/shoes/")))
    assert "No pairs yet." in page
    assert "How to inspect a shoe" in page


def test_a_pair_is_added_with_its_default(runner, me) -> None:
    form = {
        "name": "Blue",
        "kind": "trail",
        "start_distance": "12.5",
        "default_for": "running",
        "days": ["1", "5"],
        "remind_at": "",
    }
    page = words(text(me.post("/shoes/add/", form, follow=True).client, "/shoes/"))
    assert "Blue" in page
    assert "Trail" in page
    assert "12.5 km" in page
    assert "Every run on Tuesday, Saturday" in page
    assert shoe_of(runner, ran(runner, 0)) is not None
    assert shoe_of(runner, ran(runner, 1)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"kind": "boot"},
        {"start_distance": "far"},
        {"bought_on": "2026-02-30"},
        {"bought_on": "2027-01-01"},
        {"remind_at": "-5"},
    ],
)
def test_what_cannot_be_is_said_and_kept_in_the_form(me, wrong) -> None:
    answer = me.post("/shoes/add/", {"name": "Blue", "kind": "road", "brand": "Kept", **wrong})
    assert answer.status_code == 400
    assert "fault" in answer.content.decode()
    assert 'value="Kept"' in answer.content.decode()
    assert "No pairs yet" in text(me, "/shoes/")


def test_saving_unchanged_leaves_the_first_day_to_the_runs(runner, me) -> None:
    from coxa.actions.shoes.outlooks import shoe_outlook
    from coxa.actions.shoes.use import use_shoe

    shoe = pair(runner)
    use_shoe(runner, shoe, [ran(runner, 3)])
    page = text(me, f"/shoes/{shoe}/edit/")
    assert 'name="first_used_on" value="2026-06-13"' in page
    form = {"name": "Daily", "kind": "road", "first_used_on": "2026-06-13", "remind_at": "250"}
    me.post(f"/shoes/{shoe}/edit/", form)
    use_shoe(runner, shoe, [ran(runner, 9)])
    line = shoe_outlook(runner, shoe, TODAY).line
    assert (line.first_used_on, line.remind_at_m) == (date(2026, 6, 7), 250_000)


def test_retiring_can_be_undone(runner, me) -> None:
    shoe = pair(runner)
    page = me.post(f"/shoes/{shoe}/retire/", follow=True).content.decode()
    assert f'action="/shoes/{shoe}/run-on/"' in page
    assert "retired on 16 June" in words(page)
    assert "Daily runs on." in words(
        me.post(f"/shoes/{shoe}/run-on/", follow=True).content.decode()
    )


def test_a_pair_near_its_reminder_is_told_here_and_on_today(runner, me) -> None:
    pair(runner, start_distance_m=560_000.0)
    ran(runner, 0)
    assert "560.0 km of 644 km" in words(text(me, "/"))
    page = words(text(me, "/shoes/"))
    assert "Time to think of the next pair" in page
    assert "inspect at 644 km" in page


def test_nothing_of_shoes_stands_beside_an_emergency(runner, me) -> None:
    from .pages import checked

    pair(runner, start_distance_m=900_000.0)
    checked(runner, alarm=["ill"])
    assert "Daily" not in words(text(me, "/"))


def test_the_day_it_is_due_is_told_at_the_pace_of_late(runner, me) -> None:
    from coxa.actions.shoes.use import use_shoe

    shoe = pair(runner, remind_at_m=20_000.0)
    use_shoe(runner, shoe, [ran(runner, 9, km=10)])  # 10 km in 10 days, 10 km left
    assert "At this rate it reaches 20.0 km about 26 June." in words(text(me, "/shoes/"))


def test_a_run_is_given_its_pair_and_ground_on_its_page(runner, me) -> None:
    shoe, run = pair(runner), ran(runner, 1)
    form = {"shoe": str(shoe), "surface": "grass"}
    page = words(me.post(f"/shoes/runs/{run}/", form, follow=True).content.decode())
    assert "Kept." in page
    line = activity_line(runner, run)
    assert line.shoe == shoe
    assert line.ground == Ground(Surface.GRASS, SurfaceSource.RUNNER)
    me.post(f"/shoes/runs/{run}/", {"shoe": "", "surface": ""})
    line = activity_line(runner, run)
    assert (line.shoe, line.ground) == (None, None)
    assert me.post(f"/shoes/runs/{run}/", {"surface": "lava"}).status_code == 400


def test_the_sport_tells_the_ground_until_the_runner_does(runner, me) -> None:
    run = ran(runner, 1, sub_sport="treadmill")
    assert "Treadmill, by the kind of sport" in words(text(me, f"/runs/{run}/"))


def test_the_grounds_of_a_week_are_told_with_their_source(runner, me) -> None:
    from coxa.actions.runs.surface import say_surface

    ran(runner, 1)
    assert "What you ran on" not in text(me, "/shoes/")
    say_surface(runner, ran(runner, 0, km=15), Surface.TECHNICAL_TRAIL)
    ran(runner, 3, km=5, sub_sport="track")
    page = words(text(me, "/shoes/"))
    assert "15 Jun 20.0 km 75 % Rough trail, as you said 25 % Not known" in page
    assert "8 Jun 5.0 km 100 % Running track, by the kind of sport" in page


def test_many_runs_get_a_pair_at_once(runner, me) -> None:
    shoe = pair(runner)
    runs = [ran(runner, days) for days in (1, 2, 3)]
    page = words(text(me, "/shoes/runs/"))
    assert page.count("5.0 km") == 3
    done = me.post("/shoes/runs/", {"run": runs[:2], "shoe": shoe}, follow=True)
    assert "Set for 2 runs." in words(done.content.decode())
    assert [shoe_of(runner, run) for run in runs] == [shoe, shoe, None]
    me.post("/shoes/runs/", {"run": runs[:1], "shoe": "none"})
    assert shoe_of(runner, runs[0]) is None


def test_all_bare_runs_from_a_day_on_get_a_pair(runner, me) -> None:
    first, second = pair(runner), pair(runner, "Other")
    new, worn, old = (ran(runner, days) for days in (1, 2, 9))
    me.post("/shoes/runs/", {"run": worn, "shoe": first})
    form = {"do": "bare", "shoe": second, "since": "2026-06-10"}
    assert "Set for 1 run." in words(me.post("/shoes/runs/", form, follow=True).content.decode())
    assert [shoe_of(runner, run) for run in (new, worn, old)] == [second, first, None]
    for wrong in ({"since": ""}, {"shoe": ""}, {"shoe": "none"}):
        assert me.post("/shoes/runs/", {**form, **wrong}).status_code == 400


@pytest.mark.parametrize("form", [{"run": "1"}, {"shoe": "none"}])
def test_many_without_runs_or_a_pair_is_asked_again(runner, me, form) -> None:
    pair(runner)
    ran(runner, 1)
    assert me.post("/shoes/runs/", form).status_code == 400


def test_somebody_elses_pairs_and_runs_are_not_there(runner, other, me) -> None:
    theirs, their_run, mine = pair(other, "Theirs"), ran(other, 1), ran(runner, 1)
    assert "Theirs" not in text(me, "/shoes/")
    for address, form in {
        f"/shoes/{theirs}/retire/": {},
        f"/shoes/{theirs}/run-on/": {},
        f"/shoes/{theirs}/edit/": {"name": "x", "kind": "road"},
        f"/shoes/runs/{their_run}/": {"surface": "grass"},
        f"/shoes/runs/{mine}/": {"shoe": str(theirs)},
        "/shoes/runs/": {"run": [mine, their_run], "shoe": "none"},
    }.items():
        assert me.post(address, form).status_code == 404, address
    assert shoe_of(runner, mine) is None


def test_a_photo_is_kept_without_its_place_shown_and_taken_away(runner, me, home) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.readers.photos.test_clean import SECRET, exif, jpeg, segment

    id_ = pair(runner, "Blue")
    data = SimpleUploadedFile("IMG_1.jpg", jpeg(segment(0xE1, exif(6))))
    form = {"name": "Blue", "kind": "road", "photo": data}
    me.post(f"/shoes/{id_}/edit/", form)
    assert f"/shoes/{id_}/photo/" in text(me, "/shoes/")
    shown = me.get(f"/shoes/{id_}/photo/")
    assert shown["Content-Type"] == "image/jpeg"
    assert SECRET not in shown.content
    (kept,) = [path for path in home.files.rglob("*") if path.is_file()]
    assert SECRET not in kept.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0
    me.post(f"/shoes/{id_}/edit/", {"name": "Blue", "kind": "road", "photo_gone": "1"})
    assert me.get(f"/shoes/{id_}/photo/").status_code == 404
    assert not kept.exists()


def test_a_photo_that_is_none_is_refused_and_the_rest_stays_as_entered(runner, me) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    id_ = pair(runner, "Blue")
    form = {"name": "Green", "kind": "road", "photo": SimpleUploadedFile("a.jpg", b"<svg/>")}
    answer = me.post(f"/shoes/{id_}/edit/", form)
    assert answer.status_code == 400
    assert "not a JPEG, PNG or WebP" in answer.content.decode()
    assert "Green" in answer.content.decode()


def test_nobody_else_sees_a_photo(runner, other, somebody_else, stranger) -> None:
    from coxa.actions.shoes.photo import keep_photo
    from tests.readers.photos.test_clean import png

    id_ = pair(runner, "Blue")
    keep_photo(runner, id_, png())
    assert somebody_else.get(f"/shoes/{id_}/photo/").status_code == 404
    assert stranger.get(f"/shoes/{id_}/photo/").status_code in {302, 401, 403, 404}


def test_pain_after_a_pair_is_a_figure_with_its_range_from_ten_runs_on(runner, me) -> None:
    from datetime import timedelta

    from coxa.actions.record_pain import NewPain, record_pain
    from coxa.actions.shoes.use import use_shoe
    from coxa.diary.entry import When

    id_ = pair(runner, "Blue")
    for at in range(14):
        use_shoe(runner, id_, [ran(runner, 2 + 2 * at)])
        morning = NOW - timedelta(days=1 + 2 * at)
        level = NewPain(at % 3, morning.date(), morning, (), when=When.MORNING)
        record_pain(runner, level, NOW)
        page = words(text(me, "/shoes/"))
        if at < 9:
            assert f"The day after is known for {at + 1} run" in page
    assert "After 14 runs in it: next-day pain 0.9, 80 % between 0." in page
    assert "no verdict on a shoe" in page
