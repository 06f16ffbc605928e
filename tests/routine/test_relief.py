"""What eases it, and what never touches a hot, new or numb place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.routine.relief import Choice, Sore, choose
from coxa.routine.standing import Load, Standing
from coxa.values.circumstances import Circumstance

from .building import KNOWN, standings


def ids(choice):
    return [each.id for each in choice.fits]


def test_for_soreness_both_heat_and_cold_fit():
    fits = ids(choose(Sore.SORENESS, Standing(), KNOWN))
    assert {"heat", "ice"} <= set(fits)
    assert "stretching" not in fits


def test_a_new_injury_is_cooled_and_neither_warmed_nor_rolled():
    choice = choose(Sore.NEW, Standing(), KNOWN)
    assert "ice" in ids(choice)
    assert {"heat", "foam_rolling"} <= {each.relief.id for each in choice.left}


@settings(deadline=None)
@given(standings, st.booleans())
def test_heat_never_touches_a_hot_place_nor_anything_numb_skin(standing, numb):
    hot = ids(choose(Sore.HOT, standing, KNOWN, numb=numb))
    assert "heat" not in hot
    for sore in Sore:
        fits = ids(choose(sore, standing, KNOWN, numb=True))
        assert not {"heat", "ice", "ice_bath"} & set(fits)


@settings(deadline=None)
@given(st.sampled_from(Sore), standings)
def test_what_does_not_go_with_a_pattern_never_fits(sore, standing):
    for each in choose(sore, standing, KNOWN).fits:
        assert not set(each.not_with) & set(standing.forbidding)


@pytest.mark.parametrize("sore", Sore)
def test_nothing_stands_beside_an_emergency(sore):
    assert choose(sore, Standing(load=Load.NOTHING), KNOWN) == Choice()


PRESSED = {"foam_rolling", "massage", "massage_gun"}


@pytest.mark.parametrize(
    ("told", "never"),
    [
        (Circumstance.BLOOD_THINNERS, PRESSED),
        (Circumstance.PREGNANT, {"massage", "massage_gun", "ice_bath", "lying_on_back"}),
        (Circumstance.THIN_BONES, {"massage_gun"}),
        (Circumstance.REPLACED_HIP, {"massage_gun"}),
        (Circumstance.DIABETES, {"ice_bath"}),
        (Circumstance.UNDER_18, {"massage_gun", "ice_bath"}),
        (Circumstance.OVER_65, {"ice_bath"}),
    ],
)
@pytest.mark.parametrize("sore", Sore)
def test_what_would_harm_this_runner_is_never_offered(sore, told, never):
    choice = choose(sore, Standing(told=(told,)), KNOWN)
    assert not never & set(ids(choice))
    assert all(left.circumstance in {None, told} for left in choice.left)


def test_what_is_left_out_for_a_circumstance_says_which():
    choice = choose(Sore.SORENESS, Standing(told=(Circumstance.BLOOD_THINNERS,)), KNOWN)
    why = {left.relief.id: left.circumstance for left in choice.left}
    assert {why[name] for name in PRESSED} == {Circumstance.BLOOD_THINNERS}


@settings(deadline=None)
@given(st.sampled_from(Sore), standings)
def test_painkillers_are_told_of_and_chosen_for_nobody(sore, standing):
    assert "painkiller" not in ids(choose(sore, standing, KNOWN))


@pytest.mark.parametrize("sore", Sore)
def test_nothing_presses_or_warms_what_is_to_be_seen_within_days(sore):
    fits = set(ids(choose(sore, Standing(load=Load.LYING), KNOWN)))
    assert not fits & (PRESSED | {"heat", "ice_bath", "compression"})


@pytest.mark.parametrize("clot_or_crack", ["C01", "C02", "C21", "C25", "C34", "C35", "C39", "C46"])
def test_no_pressure_on_a_clot_a_lump_or_a_cracked_bone(clot_or_crack):
    for sore in Sore:
        fits = set(ids(choose(sore, Standing(left_to_clear=(clot_or_crack,)), KNOWN)))
        assert not fits & PRESSED


def test_a_leg_short_of_blood_is_neither_cooled_nor_squeezed():
    for sore in Sore:
        fits = set(ids(choose(sore, Standing(patterns=("C37",)), KNOWN)))
        assert not fits & {"ice", "ice_bath", "compression"}
