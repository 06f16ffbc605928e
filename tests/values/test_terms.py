"""How soon somebody should look, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.values.terms import is_over, term_words
from coxa.values.urgency import Urgency


@pytest.mark.parametrize(
    ("days", "urgency", "said"),
    [
        (None, Urgency.SOON, ""),
        (0, Urgency.EMERGENCY, "now"),
        (0, Urgency.URGENT, "today"),
        (1, Urgency.URGENT, "within 1 day"),
        (2, Urgency.URGENT, "within 2 days"),
        (7, Urgency.SOON, "within a week"),
        (41, Urgency.SOON, "within 41 days"),
        (42, Urgency.SOON, "within 6 weeks"),
        (0, Urgency.SOON, "this week"),
    ],
)
def test_a_term_is_said_as_people_say_it(days: int | None, urgency: Urgency, said: str) -> None:
    assert term_words(days, urgency) == said


@given(st.integers(0, 400), st.sampled_from(Urgency))
def test_no_term_is_said_as_zero_days(days: int, urgency: Urgency) -> None:
    assert " 0 " not in f" {term_words(days, urgency)} "


def test_only_a_milder_term_can_have_ended() -> None:
    assert is_over(0, Urgency.SOON)
    assert not is_over(3, Urgency.SOON)
    assert not is_over(0, Urgency.URGENT)
