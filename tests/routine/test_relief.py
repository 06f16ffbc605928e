"""What eases it, and what never touches a hot, new or numb place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coxa.routine.relief import Choice, Sore, choose
from coxa.routine.standing import Load, Standing

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
