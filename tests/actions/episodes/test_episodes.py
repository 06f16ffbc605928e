"""A check opens or continues an injury episode, and the runner has the last word on it."""

import json
from datetime import date, timedelta

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.episodes import moves
from coxa.actions.episodes.edit import end_episode, reopen_episode
from coxa.actions.episodes.listed import episodes, open_episode
from coxa.actions.episodes.story import episode_story
from coxa.actions.home.erase import erase
from coxa.actions.home.export_all import export_all
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import NotFound, Refused
from coxa.values.regions import Region, Side, place

ON = date(2026, 6, 16)


def check(runner, now, where="groin:left", on=ON, **more):
    answers = {"where": [where], **more} if where else dict(more)
    return check_hip.save_check(runner, answers, on, now)


def test_a_check_opens_an_episode_and_the_next_goes_on_with_it(runner, now):
    check(runner, now, how_long=10)
    check(runner, now, "front_of_hip:left")
    (found,) = episodes(runner)
    assert (found.sides, found.regions) == ((Side.LEFT,), (Region.GROIN,))
    assert found.start == ON - timedelta(days=10)
    assert len(episode_story(runner, found.id).checks) == 2


def test_the_other_side_opens_another(runner, now):
    check(runner, now)
    check(runner, now, "groin:right")
    assert len(episodes(runner)) == 2


def test_it_began_with_the_first_note_of_the_spell(runner, now):
    for days in (60, 9, 3):
        at = now - timedelta(days=days)
        record_pain(runner, NewPain(4, at.date(), at, (place("groin:left"),)), now)
    check(runner, now)
    assert episodes(runner)[0].start == ON - timedelta(days=9)


def test_a_flag_without_a_place_opens_one_and_no_flag_does_not(runner, now):
    check(runner, now, "", walking="fine")
    assert episodes(runner) == ()
    check(runner, now, "", walking="cannot")
    assert len(episodes(runner)) == 1


def test_a_correction_stays_in_its_episode_even_with_another_side(runner, now):
    wrong = check(runner, now)
    check_hip.save_check(runner, {"where": ["groin:right"]}, ON, now, wrong.id)
    (found,) = episodes(runner)
    assert len(episode_story(runner, found.id).checks) == 2


def test_the_runner_ends_it_and_reopens_it_and_a_new_check_then_opens_another(runner, now):
    check(runner, now, how_long=10)
    (found,) = episodes(runner)
    end_episode(runner, found.id, ON - timedelta(days=1), ON)
    assert open_episode(runner, ON) is None
    reopened = reopen_episode(runner, found.id, ON)
    assert reopened == found
    end_episode(runner, found.id, ON - timedelta(days=1), ON)
    check(runner, now)
    assert len(episodes(runner)) == 2


def test_no_day_ahead_and_no_end_before_the_start(runner, now):
    check(runner, now)
    (found,) = episodes(runner)
    with pytest.raises(Refused, match="ahead"):
        end_episode(runner, found.id, ON + timedelta(days=1), ON)
    with pytest.raises(Refused, match="before it began"):
        end_episode(runner, found.id, ON - timedelta(days=1), ON)


def test_a_check_in_the_wrong_episode_is_moved(runner, now):
    check(runner, now)
    second = check(runner, now, "front_of_hip:left")
    moved = moves.move_things(runner, moves.Things(checks=(second.id,)), None, now)
    assert moved.regions == (Region.FRONT_OF_HIP,)
    assert len(episodes(runner)) == 2


def test_an_ended_episode_leaves_its_flags_open(runner, now):
    from coxa.actions.today import today

    check(runner, now, walking="cannot")
    (found,) = episodes(runner)
    end_episode(runner, found.id, ON, ON)
    assert today(runner, ON).state == "see_someone"


def test_nobody_sees_or_moves_anothers_episode(runner, other, now):
    theirs = check(other, now)
    (found,) = episodes(other)
    assert episodes(runner) == ()
    for act in (
        lambda: episode_story(runner, found.id),
        lambda: end_episode(runner, found.id, ON, ON),
        lambda: moves.move_things(runner, moves.Things(checks=(theirs.id,)), found.id, now),
    ):
        with pytest.raises(Refused):
            act()
    mine = check(runner, now)
    with pytest.raises(NotFound):
        moves.move_things(runner, moves.Things(checks=(mine.id,)), found.id, now)


def test_it_is_exported_and_erased(runner, now, tmp_path):
    check(runner, now)
    export_all(runner, tmp_path / "out")
    (line,) = (tmp_path / "out" / "episodes.jsonl").read_text().splitlines()
    assert json.loads(line)["regions"] == ["groin"]
    erase(runner)
    assert episodes(runner) == ()
