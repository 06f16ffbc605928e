"""Of what hurts somebody must know how it behaves with running, before it is sent home."""

import pytest

from coxa.triage.answers import DONT_KNOW
from coxa.values.urgency import Urgency
from tests.triage.asking import check

SIDE = {"where": ["side_of_hip:left"], "walking": "fine", "night": "no"}
GROIN = {"where": ["groin:left"], "walking": "hurts"}


def ids(found):
    return [flag.id for flag in found.flags]


@pytest.mark.parametrize("running", [{}, {"with_running": DONT_KNOW}])
def test_where_nobody_knows_it_is_not_left_at_home(running):
    found = check(**SIDE, **running)
    assert (ids(found), found.urgency, found.see_within_days) == (["X67"], Urgency.SOON, 42)
    assert not found.stop_running


def test_told_it_goes_away_again():
    assert check(**SIDE, with_running="after").urgency is Urgency.SELF_CARE
    assert "X67" not in ids(check(**SIDE, course="returns"))  # that tells of running too


def test_deep_pain_on_foot_is_not_run_on_until_it_is_known():
    found = check(**GROIN)
    assert (ids(found), found.see_within_days, found.stop_running) == (["X68"], 7, True)
    assert not {"X67", "X68"} & set(ids(check(**GROIN, with_running="none")))


def test_it_says_nothing_beside_a_sign():
    found = check(**SIDE, alarm=["ill"])
    assert "X67" not in ids(found)
    assert ids(found)


def test_half_a_check_is_no_result_and_a_whole_one_is():
    assert check(**SIDE).is_half
    assert not check(**SIDE, alarm=["ill"]).is_half
    assert not check(**GROIN).is_half
