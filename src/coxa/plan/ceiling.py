"""How long a single run may be today: a ceiling, never a target."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coxa.diary.entry import PainEntry, When
from coxa.diary.notes import in_order, pain_spell_start
from coxa.training.run import Run
from coxa.training.sums.outlier import unconfirmed_outliers
from coxa.training.sums.windows import LONGEST_DAYS, longest_in
from coxa.values.days import days_before

# The reference class of Frandsen 2025 ends here; a bin edge, not a proven safe threshold.
GROWTH = 0.10
# While pain is this fresh the ceiling does not rise: our own choice.
QUIET_DAYS_TO_GROW = 7
# Notes that tell how a run went; only pain during it says where it began.
_TELLING = (When.DURING, When.AFTER)


@dataclass(frozen=True)
class Onset:
    """A run in which pain came: at `at_m`, or somewhere up to there."""

    run: Run
    entry: PainEntry
    at_m: float
    exact: bool


@dataclass(frozen=True)
class Ceiling:
    """`cap_m` is None where no counted run of the last 30 days gives one.

    `grown` is False while fresh pain keeps the ceiling from rising; `frozen_m` is then the
    lowest bound of the spell. `onset` is set where it lowers the cap.
    """

    cap_m: float | None
    longest: Run | None
    grown: bool
    spell_start: date | None = None
    frozen_m: float | None = None
    onset: Onset | None = None
    left_out: tuple[Run, ...] = ()


def ceiling(runs: Iterable[Run], pain: Iterable[PainEntry], on: date) -> Ceiling:
    """Longest run of 30 days plus 10 %; held while pain is fresh; never past where pain began."""
    known, notes = list(runs), [entry for entry in pain if entry.day <= on]
    base = _base(known, on)
    left_out = tuple(unconfirmed_outliers(known, on))
    if base is None or base.distance_m is None:
        return Ceiling(None, None, grown=False, left_out=left_out)
    spell = pain_spell_start(notes, on, QUIET_DAYS_TO_GROW)
    frozen = _lowest_bound(known, notes, spell, on) if spell else None
    cap = base.distance_m * (1 + GROWTH) if frozen is None else frozen
    onset = last_onset(known, notes, on)
    if onset is not None and onset.at_m <= cap:
        return Ceiling(onset.at_m, base, frozen is None, spell, frozen, onset, left_out)
    return Ceiling(cap, base, frozen is None, spell, frozen, None, left_out)


def _base(runs: list[Run], on: date) -> Run | None:
    """The longest run that may carry a ceiling: outliers only once confirmed."""
    doubtful = {run.id for run in unconfirmed_outliers(runs, on)}
    return longest_in([run for run in runs if run.id not in doubtful], on)


def _lowest_bound(
    runs: list[Run], pain: list[PainEntry], spell_start: date, on: date
) -> float | None:
    """The lowest bound of any day of the spell, and of the day before it: it cannot rise in it."""
    days = [spell_start + timedelta(days=n) for n in range((on - spell_start).days + 1)]
    bounds = [_bound(runs, pain, day, 1.0) for day in days]
    bounds.append(_bound(runs, pain, days_before(spell_start, 1), 1 + GROWTH))
    return min((bound for bound in bounds if bound is not None), default=None)


def _bound(runs: list[Run], pain: list[PainEntry], day: date, factor: float) -> float | None:
    """The longest run times `factor`, never past where pain began; None for no run."""
    base = _base(runs, day)
    if base is None or base.distance_m is None:
        return None
    onset = last_onset(runs, [entry for entry in pain if entry.day <= day], day)
    longest_m = base.distance_m * factor
    return longest_m if onset is None else min(longest_m, onset.at_m)


def last_onset(runs: list[Run], pain: Iterable[PainEntry], on: date) -> Onset | None:
    """Where pain last began in a run of the last 30 days, unless a longer one was quiet since."""
    known = [run for run in runs if run.counts and run.distance_m and run.day <= on]
    by_id = {run.id: run for run in known}
    by_day = {run.day: run for run in sorted(known, key=lambda run: run.start)}
    first = days_before(on, LONGEST_DAYS)
    notes = in_order(entry for entry in pain if entry.day >= first)
    onset: Onset | None = None
    for entry in notes:
        run = by_day.get(entry.day) if entry.run_id is None else by_id.get(entry.run_id)
        if run is None or run.distance_m is None or entry.when not in _TELLING:
            continue
        if entry.hurts and entry.when is When.DURING:
            exact = entry.began_at_m is not None
            at_m = min(entry.began_at_m or run.distance_m, run.distance_m)
            onset = Onset(run, entry, at_m, exact)
        elif onset and not entry.hurts and run.distance_m > onset.at_m and not entry.masked_quiet:
            onset = None
    return onset
