"""How the day after runs in each pair went: with its uncertainty, and never as a verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coxa.diary.next_day import DayAfter, day_after, worst_next_day
from coxa.store.trends.days import days_in_pairs
from coxa.store.trends.rows import pain_rows


@dataclass(frozen=True)
class PairPain:
    """`known` runs have a next day that is noted; `after` is None while they are too few."""

    known: int
    after: DayAfter | None


def pain_by_pair(runner_id: int, on: date) -> Mapping[int, PairPain]:
    """By the id of the pair; pairs without any known next day are left out.

    A day on which two pairs were worn says nothing of either.
    """
    worn = days_in_pairs(runner_id, on)
    levels = worst_next_day(pain_rows(runner_id, date.min, on), worn)
    by_pair: dict[int, dict[date, int]] = {}
    for day, level in levels.items():
        pair = next(iter(worn[day]))
        if len(worn[day]) == 1 and pair is not None:
            by_pair.setdefault(pair, {})[day] = level
    return {pair: PairPain(len(each), day_after(each)) for pair, each in by_pair.items()}
