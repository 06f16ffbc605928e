"""The runner has the last word on what belongs to which episode."""

from datetime import date, timedelta

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.episodes import check_in, moves
from coxa.actions.episodes.edit import edit_episode
from coxa.actions.episodes.listed import episode_of_check, episodes
from coxa.actions.episodes.moves import Things
from coxa.actions.episodes.placing import could_be_about
from coxa.actions.episodes.story import episode_story
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import NotFound, Refused
from coxa.diary.check_in import Ask
from coxa.values.regions import Region, Side, place

ON = date(2026, 6, 16)


def check(runner, now, *where, on=ON, **more):
    return check_hip.save_check(runner, {"where": list(where), **more}, on, now)


def noted(runner, now, where, days_ago=0, level=4):
    at = now - timedelta(days=days_ago)
    places = (place(where),) if where else ()
    return record_pain(runner, NewPain(level, at.date(), at, places), now).id


def of(runner, check_id):
    return episode_of_check(runner, check_id)


def test_sore_legs_after_a_race_do_not_join_the_groin_of_last_month(runner, now):
    groin = check(runner, now, "groin:left", how_long=30)
    race = check(runner, now, "front_thigh:left", "front_thigh:right", how_long=2)
    assert of(runner, race.id) != of(runner, groin.id)
    assert [each.id for each in could_be_about(runner, race)] == [of(runner, groin.id)]


def test_a_side_that_is_said_later_is_kept_with_the_episode(runner, now):
    check(runner, now, "groin")
    check(runner, now, "groin:left")
    (found,) = episodes(runner)
    assert found.sides == (Side.LEFT,)


def test_both_sides_are_kept_as_both(runner, now):
    check(runner, now, "front_thigh:left", "front_thigh:right")
    (found,) = episodes(runner)
    assert found.both_sides
    check(runner, now, "front_thigh:right", "front_thigh:left")
    assert len(episodes(runner)) == 1


def test_a_note_is_moved_to_another_and_leaves_the_first(runner, now):
    check(runner, now, "groin:left", how_long=5)
    right = check(runner, now, "groin:right", how_long=1)
    note = noted(runner, now, "groin:left", 3)
    left_id = next(each.id for each in episodes(runner) if Side.LEFT in each.sides)
    assert [each.id for each in episode_story(runner, left_id).notes] == [note]
    moved = moves.move_things(runner, Things(notes=(note,)), of(runner, right.id), now)
    assert [each.id for each in episode_story(runner, moved.id).notes] == [note]
    assert moved.start == ON - timedelta(days=3)
    assert episode_story(runner, left_id).notes == ()


def test_splitting_takes_what_is_ticked_to_a_new_one(runner, now):
    first = check(runner, now, "groin:left", how_long=20)
    second = check(runner, now, "front_of_hip:left", how_long=2)
    note = noted(runner, now, "front_of_hip:left", 1)
    made = moves.move_things(runner, Things((second.id,), (note,)), None, now)
    assert made.regions == (Region.FRONT_OF_HIP,)
    assert made.start == ON - timedelta(days=2)
    assert of(runner, first.id) != made.id
    story = episode_story(runner, made.id)
    assert ([each.id for each in story.checks], [each.id for each in story.notes]) == (
        [second.id],
        [note],
    )


def test_merging_brings_everything_and_the_old_number_leads_there(runner, now):
    one = check(runner, now, "groin:left", how_long=20)
    two = check(runner, now, "buttock:left", how_long=2)
    four = dict.fromkeys(Ask, 1)
    said = check_in.record_check_in(
        runner, check_in.Said(four, {}, episode=of(runner, one.id)), ON, now
    )
    gone, into = of(runner, one.id), of(runner, two.id)
    made = moves.merge_episodes(runner, gone, into)
    assert episodes(runner) == (made,)
    assert made.start == ON - timedelta(days=20)
    assert set(made.regions) == {Region.GROIN, Region.BUTTOCK}
    story = episode_story(runner, gone)
    assert story.episode.id == into
    assert {each.id for each in story.checks} == {one.id, two.id}
    assert [each.id for each in story.check_ins] == [said.id]
    check(runner, now, "groin:left")
    assert len(episodes(runner)) == 1


@pytest.fixture
def pair(runner, now):
    """The groin of three weeks and the buttock of two days, each with all that may be in one."""
    groin = check(runner, now, "groin:left", how_long=20).id
    buttock = check(runner, now, "buttock:left", how_long=2).id
    ids = of(runner, groin), of(runner, buttock)
    for id_ in ids:
        said = check_in.Said(dict.fromkeys(Ask, 1), {}, episode=id_)
        check_in.record_check_in(runner, said, ON, now)
    noted(runner, now, "groin:left", 3)
    placed = noted(runner, now, "knee:right", 1)
    moves.move_things(runner, Things(notes=(placed,)), ids[0], now)
    words = {"tried": "rest", "helped": "less hill"}
    edit_episode(runner, ids[0], {**words, "end": ON}, ON)
    return ids


def stories(runner):
    return [episode_story(runner, each.id) for each in episodes(runner)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_merge_that_is_taken_back_leaves_all_as_it_was(runner, pair, turned):
    gone, into = reversed(pair) if turned else pair
    before = stories(runner)
    moves.merge_episodes(runner, gone, into)
    assert stories(runner) != before
    assert moves.part_episodes(runner, gone).id == gone
    assert stories(runner) == before


def test_one_that_holds_an_earlier_merge_gives_it_back_as_well(runner, now, pair):
    gone, into = pair
    third = of(runner, check(runner, now, "knee:right").id)
    before = stories(runner)
    moves.merge_episodes(runner, gone, into)
    between = stories(runner)
    moves.merge_episodes(runner, into, third)
    with pytest.raises(Refused, match="another"):
        moves.part_episodes(runner, gone)
    moves.part_episodes(runner, into)
    assert stories(runner) == between
    assert episode_story(runner, gone).episode.id == into
    moves.part_episodes(runner, gone)
    assert stories(runner) == before


def test_what_was_done_since_a_merge_outlives_its_undo(runner, now, pair):
    gone, into = pair
    moves.merge_episodes(runner, gone, into)
    edit_episode(runner, into, {"helped": "a pillow"}, ON)
    later = check(runner, now, "buttock:left").id
    first = episode_story(runner, into).checks[0].id
    alone = moves.move_things(runner, Things((first,)), None, now)
    moves.part_episodes(runner, gone)
    assert of(runner, later) == into
    assert of(runner, first) == alone.id
    assert episode_story(runner, into).episode.helped == "a pillow"
    assert episode_story(runner, gone).episode.helped == "less hill"


def test_only_the_runners_own_merge_is_taken_back_and_once(runner, other, now, pair):
    gone, into = pair
    with pytest.raises(NotFound):
        moves.part_episodes(runner, gone)
    moves.merge_episodes(runner, gone, into)
    with pytest.raises(NotFound):
        moves.part_episodes(other, gone)
    with pytest.raises(NotFound):
        moves.part_episodes(runner, into)
    moves.part_episodes(runner, gone)
    with pytest.raises(NotFound):
        moves.part_episodes(runner, gone)


def test_flags_stay_open_whatever_is_moved_or_merged(runner, now):
    from coxa.actions.today import today

    one = check(runner, now, "groin:left", walking="cannot")
    two = check(runner, now, "buttock:right")
    moves.move_things(runner, Things((one.id,)), of(runner, two.id), now)
    assert today(runner, ON).urgency == "emergency"
    moves.move_things(runner, Things((one.id,)), None, now)
    merged = [each.id for each in episodes(runner)]
    moves.merge_episodes(runner, merged[0], merged[1])
    assert today(runner, ON).urgency == "emergency"
    moves.part_episodes(runner, merged[0])
    assert today(runner, ON).urgency == "emergency"


def test_nothing_and_what_is_anothers_are_not_moved(runner, other, now):
    mine, theirs = check(runner, now, "groin:left"), check(other, now, "groin:left")
    own, foreign = of(runner, mine.id), of(other, theirs.id)
    note = noted(other, now, "groin:left")
    for things in (Things(), Things((theirs.id,)), Things(notes=(note,)), Things(check_ins=(9,))):
        with pytest.raises(Refused):
            moves.move_things(runner, things, own, now)
    with pytest.raises(NotFound):
        moves.move_things(runner, Things((mine.id,)), foreign, now)
    for pair in ((own, foreign), (foreign, own)):
        with pytest.raises(NotFound):
            moves.merge_episodes(runner, *pair)
    with pytest.raises(Refused, match="same"):
        moves.merge_episodes(runner, own, own)
    assert of(runner, mine.id) == own
    assert of(other, theirs.id) == foreign
