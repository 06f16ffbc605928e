"""Soreness, timed from its notes: both sides, in the muscle, after a run, and getting better.

Anything one-sided, in the groin, at the front of the hip or on a bone, with a limp, at night or
begun during the run is never soreness, at any hour. What is not said is not soreness either.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from coxa.diary.entry import Kind, PainEntry, When
from coxa.diary.notes import in_order
from coxa.training.run import Run
from coxa.values.regions import Region, Side

# Where runners' muscles get sore; the inner thigh and the sit-bone are left out, on the safe side.
MUSCLES = frozenset(
    {Region.BUTTOCK, Region.FRONT_THIGH, Region.BACK_THIGH, Region.OUTER_THIGH, Region.BELOW_KNEE}
)
MUSCULAR = frozenset({Kind.ACHE, Kind.STIFF})
LASTS = timedelta(days=7)  # gone within 5 to 7 days (S39)
STARTS_WITHIN_DAYS = 2  # it starts within a day; one more, since notes come late
WORST_BY = timedelta(hours=72)  # worst at about 48 hours; later than this it should only fall


@dataclass(frozen=True)
class Soreness:
    """One spell, from its first note to its latest; `over_at` is the quiet note after it."""

    run: Run
    notes: tuple[PainEntry, ...]
    over_at: datetime | None = None

    @property
    def hours(self) -> float:
        """From the end of the run, as far as it is known, to the latest sore or quiet note."""
        ended = self.run.start + timedelta(seconds=self.run.duration_s or 0.0)
        last = self.over_at or self.notes[-1].at
        return round((last - ended).total_seconds() / 3600, 1)


def sorenesses(notes: Iterable[PainEntry], runs: Sequence[Run], on: date) -> Iterator[Soreness]:
    """Every spell of the notes that is soreness, oldest first."""
    for spell, quiet in _spells(in_order(notes)):
        run = _run_before(spell[0], runs)
        if run is not None and _is_soreness(spell, quiet, on):
            yield Soreness(run, tuple(spell), quiet.at if quiet else None)


def _spells(notes: list[PainEntry]) -> Iterator[tuple[list[PainEntry], PainEntry | None]]:
    """Notes with pain one after the other, and the unmasked quiet note that ends them."""
    spell: list[PainEntry] = []
    for note in notes:
        if note.hurts or note.masked_quiet:
            spell.append(note)
        elif spell:
            yield spell, note
            spell = []
    if spell:
        yield spell, None


def _run_before(first: PainEntry, runs: Sequence[Run]) -> Run | None:
    """The latest run that ended before the first note, and not days before."""
    before = [
        run
        for run in runs
        if run.counts and run.start <= first.at and (first.day - run.day).days <= STARTS_WITHIN_DAYS
    ]
    return max(before, key=lambda run: run.start) if before else None


def _is_soreness(spell: list[PainEntry], quiet: PainEntry | None, on: date) -> bool:
    last = quiet.at if quiet else spell[-1].at
    in_time = last - spell[0].at <= LASTS and (quiet is not None or on - spell[0].day <= LASTS)
    said = any(note.kinds for note in spell)
    return in_time and said and all(_muscular(note) for note in spell) and _falls(spell)


def _muscular(note: PainEntry) -> bool:
    """Both sides, in the muscle, an ache or stiffness, and nothing that speaks against it."""
    if note.limp or note.woke or note.painkiller or note.when is When.DURING:
        return False
    return set(note.kinds) <= MUSCULAR and _both_sides(note)


def _both_sides(note: PainEntry) -> bool:
    """Every region of the note is a muscle, marked left and right."""
    sides: dict[Region, set[Side | None]] = {}
    for place in note.places:
        sides.setdefault(place.region, set()).add(place.side)
    both = {Side.LEFT, Side.RIGHT}
    return bool(sides) and all(
        region in MUSCLES and found == both for region, found in sides.items()
    )


def _falls(spell: list[PainEntry]) -> bool:
    """Never rises once the worst hours are over, and has fallen by then."""
    first, peak = spell[0].at, max(note.level for note in spell)
    late = [note.level for note in spell if note.at - first > WORST_BY]
    never_rises = all(
        after.level <= before.level
        for before, after in pairwise(spell)
        if after.at - first > WORST_BY
    )
    return never_rises and all(level < peak for level in late)
