"""When no experiment may start."""

from dataclasses import replace
from datetime import date

import pytest

from coxa.actions.picture_json import picture_from
from coxa.advice.advice import SessionKind, State
from coxa.advice.today import today
from coxa.inference.experiment.gate import Barred, barred
from coxa.knowledge.load import load_knowledge
from coxa.training.sums.spike import SpikeClass

ON = date(2026, 6, 16)


@pytest.fixture(scope="module")
def advice():
    picture, _ = picture_from({"on": ON.isoformat()})
    found = today(picture, load_knowledge(), ON)
    return replace(
        found,
        state=State.GO,
        flags=(),
        pain=replace(found.pain, last_level=1),
        load=replace(found.load, spike_class=SpikeClass.NONE),
        session=replace(found.session, kind=SessionKind.RUN),
    )


def test_a_quiet_hip_may(advice):
    assert barred(advice, bone_suspected=False) is None


def test_a_day_of_rest_in_the_plan_may(advice):
    off = replace(advice, session=replace(advice.session, kind=SessionKind.REST))
    assert barred(off, bone_suspected=False) is None


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (State.SEE_SOMEONE, Barred.SEE_SOMEONE),
        (State.REST, Barred.REST),
        (State.UNKNOWN, Barred.UNKNOWN),
    ],
)
def test_by_what_today_says(advice, state, why):
    assert barred(replace(advice, state=state), bone_suspected=False) is why


def test_an_open_flag_comes_first(advice):
    assert barred(replace(advice, flags=("X12",), state=State.REST), bone_suspected=True) is (
        Barred.FLAG
    )


def test_three_may_and_four_may_not(advice):
    def at(level):
        return barred(
            replace(advice, pain=replace(advice.pain, last_level=level)), bone_suspected=False
        )

    assert at(3) is None
    assert at(4) is Barred.PAIN


def test_suspected_bone_and_its_ladder(advice):
    assert barred(advice, bone_suspected=True) is Barred.BONE
    ladder = replace(advice, session=replace(advice.session, kind=SessionKind.WALK_RUN))
    assert barred(ladder, bone_suspected=False) is Barred.LADDER


@pytest.mark.parametrize("spike", [SpikeClass.SMALL, SpikeClass.MODERATE, SpikeClass.LARGE])
def test_a_run_beyond_the_ceiling(advice, spike):
    beyond = replace(advice, load=replace(advice.load, spike_class=spike))
    assert barred(beyond, bone_suspected=False) is Barred.CEILING
