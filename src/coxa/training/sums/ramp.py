"""Every run against the longest of its own 30 days before, in one pass over the runs."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from coxa.training.run import Run
from coxa.training.sums.spike import Spike
from coxa.training.sums.weeks import once
from coxa.training.sums.windows import LONGEST_DAYS, counted

_WINDOW = timedelta(days=LONGEST_DAYS)


class Rung(NamedTuple):
    """A run with the longest of the 30 days before it; None where there is no denominator.

    A tuple for speed: every run of a life has one.
    """

    run: Run
    longest: Run | None

    @property
    def spike(self) -> Spike | None:
        """Without a denominator there is no ratio."""
        if self.longest is None or not self.longest.distance_m:
            return None
        return Spike(
            self.run, self.longest, (self.run.distance_m or 0) / self.longest.distance_m - 1
        )


def ladder(runs: Iterable[Run]) -> tuple[Rung, ...]:
    """Oldest first. Runs of one day are not each other's measure; each enters the window once."""
    window: deque[Run] = deque()  # longest first; a shorter, earlier run can never lead again
    todays: list[Run] = []
    rungs: list[Rung] = []
    for run in counted(once(runs)):
        if todays and todays[-1].day != run.day:
            _enter(window, todays)
            todays = []
        while window and run.day - window[0].day > _WINDOW:
            window.popleft()
        rungs.append(Rung(run, window[0] if window else None))
        todays.append(run)
    return tuple(rungs)


def _enter(window: deque[Run], todays: Iterable[Run]) -> None:
    """Of equals the later one stays, since it measures for longer."""
    for run in todays:
        length_m = run.distance_m or 0.0
        while window and (window[-1].distance_m or 0.0) <= length_m:
            window.pop()
        window.append(run)


@dataclass(frozen=True)
class Planned:
    """A run that is still to come, metres."""

    day: date
    distance_m: float


def forecast(runs: Iterable[Run], planned: Iterable[Planned], on: date) -> Spike | None:
    """The longest step over the 30 days before, if the plan is run as written; None for no step.

    Planned runs of `on` and later count toward the days after them.
    """
    known = list(runs)
    ahead = [each for each in planned if each.day >= on and each.distance_m > 0]
    if not known or not ahead:
        return None
    start = max(run.start for run in known)
    made = [
        Run(-1 - at, each.day, start + timedelta(days=at + 1), each.distance_m)
        for at, each in enumerate(sorted(ahead, key=lambda each: each.day))
    ]
    spikes = [rung.spike for rung in ladder([*known, *made]) if rung.run.id < 0]
    return max((each for each in spikes if each and each.share > 0), key=_share, default=None)


def _share(spike: Spike) -> float:
    return spike.share
