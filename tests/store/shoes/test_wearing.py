"""Pairs are kept, worn, added up and given up, each for its owner."""

from datetime import date

import pytest

from coxa.actions.refusals import NotFound, Refused
from coxa.actions.runs.delete import delete_run
from coxa.actions.runs.ignore import ignore_run
from coxa.actions.runs.surface import say_surface
from coxa.actions.shoes.add import add_shoe, edit_shoe
from coxa.actions.shoes.outlooks import shoe_named, shoe_outlook, shoe_outlooks
from coxa.actions.shoes.retire import retire_shoe, unretire_shoe
from coxa.actions.shoes.use import Span, use_by_default, use_shoe, use_shoe_where_bare
from coxa.store.activities.lines import activity_line
from coxa.store.read import picture
from coxa.store.shoes import wearing
from coxa.values.surfaces import Surface, SurfaceSource
from tests.store.recorded import NOW, kept_as, recorded

ON = date(2026, 6, 16)


def pair(runner, name="Daily", **values):
    return add_shoe(runner, {"name": name, **values}, ON, NOW).id


def ran(runner, days_ago, minutes=60, **facts):
    """160 m a minute."""
    return kept_as(
        runner, recorded(minutes, after=-1440 * days_ago, **facts), name=f"{days_ago}.fit"
    )


def test_a_pair_has_run_its_runs_and_what_it_had_before(runner):
    shoe = pair(runner, start_distance_m=100_000.0)
    use_shoe(runner, shoe, [ran(runner, 1), ran(runner, 3)])
    line = shoe_outlook(runner, shoe, ON).line
    assert (line.distance_m, line.runs) == (119_200.0, 2)
    assert (line.first_used_on, line.last_used_on) == (date(2026, 6, 11), date(2026, 6, 13))


def test_deleted_and_ignored_runs_do_not_wear_a_pair(runner):
    shoe = pair(runner)
    kept, gone, bus = (ran(runner, days) for days in (1, 2, 3))
    use_shoe(runner, shoe, [kept, gone, bus])
    delete_run(runner, gone, NOW)
    ignore_run(runner, bus)
    assert shoe_outlook(runner, shoe, ON).line.distance_m == 9600


def test_a_run_after_the_day_is_not_in_the_picture_of_the_day(runner):
    shoe = pair(runner)
    use_shoe(runner, shoe, [ran(runner, 0), ran(runner, 5)])
    (worn,) = picture(runner, date(2026, 6, 10)).shoes
    assert worn.distance_m == 9600


def test_the_default_pair_is_on_a_run_that_comes_in(runner):
    daily, trail = pair(runner), pair(runner, "Trail", kind="trail")
    use_by_default(runner, daily)
    use_by_default(runner, trail, "trail")
    assert activity_line(runner, ran(runner, 1)).shoe == daily
    assert activity_line(runner, ran(runner, 2, sub_sport="trail")).shoe == trail
    assert activity_line(runner, ran(runner, 3, sport="cycling")).shoe is None


def test_a_pair_bought_later_is_not_on_an_earlier_run(runner):
    use_by_default(runner, pair(runner, bought_on=date(2026, 6, 12)))
    assert activity_line(runner, ran(runner, 3)).shoe is None
    assert activity_line(runner, ran(runner, 2)).shoe is not None


def test_two_pairs_are_never_the_default_for_the_same_days(runner):
    first, second = pair(runner), pair(runner, "Other")
    use_by_default(runner, first, days=(0, 2))
    use_by_default(runner, second, days=(2,))
    by_id = {each.line.id: each.line for each in shoe_outlooks(runner, ON)}
    assert (by_id[first].default_days, by_id[second].default_days) == ((0,), (2,))
    use_by_default(runner, second)
    use_by_default(runner, first)
    assert shoe_outlook(runner, second, ON).line.default_for is None


def test_a_second_recording_leaves_the_pair_alone(runner):
    shoe = pair(runner)
    run = kept_as(runner, recorded(), kind="gpx")
    use_shoe(runner, shoe, [run])
    use_by_default(runner, pair(runner, "Other"))
    assert kept_as(runner, recorded(), kind="fit") == run
    assert activity_line(runner, run).shoe == shoe


def test_in_bulk_only_runs_without_a_pair_get_one(runner):
    first, second = pair(runner), pair(runner, "Other")
    worn, bare, old = ran(runner, 1), ran(runner, 2), ran(runner, 30)
    use_shoe(runner, first, [worn])
    assert use_shoe_where_bare(runner, second, Span(since=date(2026, 6, 1))) == 1
    assert [activity_line(runner, each).shoe for each in (worn, bare, old)] == [first, second, None]


def test_a_retired_pair_keeps_its_runs_and_gets_no_more(runner):
    shoe = pair(runner)
    use_by_default(runner, shoe)
    run = ran(runner, 1)
    retire_shoe(runner, shoe, ON, ON)
    assert activity_line(runner, run).shoe == shoe
    assert activity_line(runner, ran(runner, 3)).shoe is None
    assert picture(runner, ON).shoes == ()
    unretire_shoe(runner, shoe, ON)
    assert activity_line(runner, ran(runner, 5)).shoe == shoe
    assert len(picture(runner, ON).shoes) == 1


def test_the_part_of_each_pair_in_turn(runner):
    first, second = pair(runner), pair(runner, "Other")
    use_shoe(runner, first, [ran(runner, 1, 30)])
    use_shoe(runner, second, [ran(runner, 2, 90), ran(runner, 200, 60)])
    parts = {each.line.id: each.rotation for each in shoe_outlooks(runner, ON)}
    assert parts == {first: 0.25, second: 0.75}


def test_a_pair_is_found_by_name_or_id(runner):
    shoe = pair(runner, "Two words")
    assert shoe_named(runner, "two  words", ON) == shoe == shoe_named(runner, str(shoe), ON)
    with pytest.raises(NotFound):
        shoe_named(runner, "nothing", ON)


def test_two_pairs_in_use_never_share_a_name(runner):
    first = pair(runner, "Daily")
    with pytest.raises(Refused, match="in use"):
        pair(runner, "daily")
    retire_shoe(runner, first, ON, ON)
    second = pair(runner, "Daily")
    assert shoe_named(runner, "daily", ON) == second


def test_nothing_of_shoes_is_left_when_all_is_erased(runner, other):
    from coxa.actions.home.erase import erase
    from coxa.store.models import Shoe

    use_shoe(runner, pair(runner), [ran(runner, 1)])
    pair(other)
    erase(runner)
    assert [row.runner_id for row in Shoe.objects.all()] == [other]


@pytest.mark.parametrize(
    "values",
    [
        {"name": " "},
        {"name": "x" * 81},
        {"start_distance_m": -1.0},
        {"start_distance_m": float("nan")},
        {"remind_at_m": 0.0},
        {"bought_on": date(2026, 6, 17)},
    ],
)
def test_what_cannot_be_is_refused(runner, values):
    with pytest.raises(Refused):
        add_shoe(runner, {"name": "Pair", **values}, ON, NOW)
    assert shoe_outlooks(runner, ON) == ()


def test_an_archives_pair_is_made_once_and_never_over_the_runners_word(runner):
    run, said = ran(runner, 1), ran(runner, 2)
    own = pair(runner, "Own")
    use_shoe(runner, own, [said])
    made = wearing.wear_named(runner, "Old Pair", run, NOW)
    assert wearing.wear_named(runner, "old pair", said, NOW) == made
    assert [activity_line(runner, each).shoe for each in (run, said)] == [made, own]


def test_the_pair_that_an_archive_names_is_made_and_comes_before_the_default(runner):
    daily = pair(runner)
    use_by_default(runner, daily)
    run = ran(runner, 400, gear="Old Pair")
    made = activity_line(runner, run).shoe
    assert made != daily
    assert activity_line(runner, ran(runner, 402, gear="old pair")).shoe == made
    assert activity_line(runner, ran(runner, 1)).shoe == daily
    assert activity_line(runner, ran(runner, 404, gear="Bicycle", sport="cycling")).shoe is None
    by_id = {each.id: each for each in picture(runner, ON).shoes}
    assert by_id[made].rests(ON)
    assert not by_id[daily].rests(ON)


def test_what_an_archive_tells_later_reaches_the_run_unless_the_runner_spoke(runner):
    run = kept_as(runner, recorded(), kind="gpx")
    assert kept_as(runner, recorded(gear="Told"), kind="fit") == run
    told = activity_line(runner, run).shoe
    assert told is not None
    use_shoe(runner, None, [run])
    kept_as(runner, recorded(gear="Told"), kind="tcx")
    assert activity_line(runner, run).shoe is None


def test_a_run_mostly_off_paved_ground_was_on_a_trail(runner):
    most = ran(runner, 1, dirt_distance_m=4800.0)
    some = ran(runner, 2, dirt_distance_m=4799.0)
    ground = activity_line(runner, most).ground
    assert (ground.surface, ground.source) == (Surface.SMOOTH_TRAIL, SurfaceSource.FILE)
    assert activity_line(runner, some).ground is None


def test_the_ground_is_the_runners_word_or_the_sports(runner):
    run = ran(runner, 1, sub_sport="trail")
    assert activity_line(runner, run).ground.source is SurfaceSource.SPORT
    say_surface(runner, run, Surface.GRASS)
    assert activity_line(runner, run).ground.surface is Surface.GRASS
    say_surface(runner, run, None)
    assert activity_line(runner, run).ground.surface is Surface.SMOOTH_TRAIL


def test_somebody_elses_pair_and_run_are_not_there(runner, other):
    theirs, mine = pair(other, "Theirs"), pair(runner, "Mine")
    run, own_run = ran(other, 1), ran(runner, 1)
    assert [each.line.id for each in shoe_outlooks(runner, ON)] == [mine]
    assert [each.id for each in picture(runner, ON).shoes] == [mine]
    for attempt in (
        lambda: shoe_outlook(runner, theirs, ON),
        lambda: edit_shoe(runner, theirs, {"name": "x"}, ON),
        lambda: retire_shoe(runner, theirs, ON, ON),
        lambda: use_by_default(runner, theirs),
        lambda: use_shoe(runner, theirs, [own_run]),
        lambda: use_shoe(runner, mine, [own_run, run]),
        lambda: say_surface(runner, run, Surface.GRASS),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert activity_line(runner, own_run).shoe is None
    assert activity_line(other, run).shoe is None
    assert shoe_outlook(other, theirs, ON).line.name == "Theirs"
