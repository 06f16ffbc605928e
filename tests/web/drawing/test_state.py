"""Five silhouettes: told apart by shape, silent beside their word."""

from itertools import combinations

import pytest

from coxa.advice.advice import State
from coxa.interfaces.web.drawing.state import silhouette
from tests.web.drawing.svg import parsed


def outline(state):
    """The shape itself, without what is drawn in it."""
    first = parsed(silhouette(state))[0]
    return first.tag, first.get("d"), first.get("stroke-dasharray")


@pytest.mark.parametrize("state", State)
def test_it_is_drawn_without_a_colour_and_hidden_from_what_reads_aloud(state):
    root = parsed(silhouette(state))
    assert root.get("aria-hidden") == "true"
    assert "currentColor" in silhouette(state)
    assert "#" not in silhouette(state)


def test_each_state_has_an_outline_of_its_own():
    for one, other in combinations(State, 2):
        assert outline(one) != outline(other)


def test_what_is_not_known_is_the_only_one_that_is_not_filled():
    unfilled = [state for state in State if parsed(silhouette(state))[0].get("fill") == "none"]
    assert unfilled == [State.UNKNOWN]
