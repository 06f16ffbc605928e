"""Today obeys the record: nothing that stops running is forgotten before somebody has looked."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.episodes import check_in
from coxa.actions.today import today
from tests.conftest import NOW

ON = NOW.date()
BONE = {
    "where": ["groin:left"],
    "age": 34,
    "with_running": "builds",
    "walking": "hurts",
    "night": "any_position",
}
RUNS = {"run"}


@pytest.mark.parametrize("sign", check_in.WARNINGS)
@pytest.mark.parametrize("days", [0, 8, 45, 300])
def test_whatever_stops_running_stops_every_day_until_cleared(runner, sign, days):
    question, option = sign.split(".")
    said = {option: True} if question in {"alarm", "signs"} else option
    found = check_hip.save_check(runner, {"where": ["groin:left"], question: said}, ON, NOW)
    advice = today(runner, ON + timedelta(days=days))
    if found.assessment.stop_running or found.assessment.urgency == "emergency":
        assert advice.session.kind not in {"run", "walk_run"}
        assert advice.session.cap_m is None


def test_ending_the_episode_or_a_harmless_check_since_clears_nothing(runner):
    from coxa.actions.episodes.edit import end_episode
    from coxa.actions.episodes.listed import episodes

    check_hip.save_check(runner, BONE, ON, NOW)
    (found,) = episodes(runner)
    end_episode(runner, found.id or 0, ON, ON)
    harmless = {"where": ["groin:left"], "walking": "fine", "with_running": "none"}
    check_hip.save_check(runner, harmless, ON + timedelta(days=9), NOW + timedelta(days=9))
    assert today(runner, ON + timedelta(days=20)).state == "see_someone"


def test_after_a_suspected_bone_is_cleared_no_free_run_comes_before_the_ladder(runner):
    check_hip.save_check(runner, BONE, ON, NOW)
    cleared = ON + timedelta(days=3)
    check_hip.clear_flags(runner, "Dr Who", "healed", cleared, NOW + timedelta(days=3))
    last = check_hip.latest_clearance(runner)
    assert last is not None
    assert last.bone
    for days in (3, 10, 40):
        advice = today(runner, ON + timedelta(days=days))
        assert advice.session.kind != "run"
        assert advice.session.cap_m is None


def test_a_check_written_ahead_moves_no_calendar(runner):
    from coxa.actions.local_day import local_today

    day = local_today(runner, NOW)
    check_hip.save_check(runner, {"where": ["groin:left"]}, day + timedelta(days=2), NOW)
    assert local_today(runner, NOW + timedelta(minutes=1)) == day


def test_a_journey_west_hides_no_flag_and_an_all_clear_there_holds(runner):
    from coxa.actions.local_day import local_today
    from coxa.actions.profile import set_profile

    late = datetime(2026, 6, 16, 10, 30, tzinfo=UTC)
    set_profile(runner, {"zone": "Pacific/Kiritimati"})
    east = local_today(runner, late)
    check_hip.save_check(runner, {"where": ["groin:left"], "walking": "cannot"}, east, late)
    set_profile(runner, {"zone": "Pacific/Pago_Pago"})
    landed = late + timedelta(minutes=10)
    assert landed.astimezone(ZoneInfo("Pacific/Pago_Pago")).date() < east
    on = local_today(runner, landed)
    assert today(runner, on).flags
    check_hip.clear_flags(runner, "GP", "a strain", on, landed)
    for days in (0, 1, 2, 3):
        later = landed + timedelta(days=days, minutes=1)
        assert not today(runner, local_today(runner, later)).flags
