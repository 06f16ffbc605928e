"""How long soreness lasted: what is sure, what is not, and what nobody noted."""

import itertools
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coxa.diary.spells import SILENCE, spells

START = datetime(2026, 3, 1, 7, tzinfo=UTC)


@dataclass(frozen=True)
class Note:
    at: datetime
    level: int
    painkiller: bool | None = None

    @property
    def day(self):
        return self.at.date()


def note(hours: float, level: int, painkiller: bool | None = None) -> Note:
    return Note(START + timedelta(hours=hours), level, painkiller)


def test_a_spell_lasts_at_least_to_its_last_sore_note_and_at_most_to_the_quiet_one():
    (spell,) = spells([note(0, 3), note(20, 4), note(44, 0)])
    assert (spell.at_least_h, spell.at_most_h, spell.worst) == (20.0, 44.0, 4)


def test_without_a_quiet_note_its_end_is_not_known():
    (spell,) = spells([note(0, 3), note(20, 4)])
    assert spell.at_most_h is None


def test_a_zero_under_a_painkiller_ends_nothing():
    (spell,) = spells([note(0, 3), note(20, 0, painkiller=True), note(40, 2)])
    assert spell.at_least_h == 40.0


def test_a_long_silence_parts_two_spells_and_leaves_the_end_of_the_first_open():
    first, second = spells([note(0, 3), note(SILENCE.total_seconds() / 3600 + 1, 3)])
    assert first.at_most_h is None
    assert second.at_least_h == 0.0
    (alone,) = spells([note(0, 3), note(SILENCE.total_seconds() / 3600 + 1, 0)])
    assert alone.at_most_h is None


def test_quiet_days_are_no_spell():
    assert spells([]) == ()
    assert spells([note(0, 0), note(24, 0)]) == ()


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 10)), max_size=60))
def test_spells_never_overlap_and_never_end_before_they_were_sore(made):
    found = spells([note(hours, level) for hours, level in sorted(made)])
    for spell in found:
        assert spell.at_most_h is None or spell.at_most_h >= spell.at_least_h
    for before, after in itertools.pairwise(found):
        assert (before.over or before.last) <= after.first
