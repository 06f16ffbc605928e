"""Apple's samples of walking, folded to one value a day while the file streams by.

A day's value is the mean, weighted by how long each stretch of walking was. The median would hide
the asymmetry: most stretches of a day say 0 and a few say much, so the median day of somebody who
limps is 0 too. What is kept grows with the days and not with the samples.

Real exports write ``unit="%" value="0.07"``: a share of 1, whatever the unit says. Programs that
write into Health may mean 7 by it, so a source that ever says more than 1 is taken to write
percents throughout.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from coxa.values.walking import Gait, WalkingDay

# Weights in seconds: an instant counts a little, and a wrong clock no more than an hour.
_SHORTEST_S, _LONGEST_S = 1.0, 3600.0
_PERCENT = 100.0
# What a walking person can do; everything else is a mistake of the device.
_MOST = {Gait.STEP_LENGTH: 2.0, Gait.SPEED: 5.0}
# Twenty years of five quantities, twice over: more is no person's, and costs memory.
_MAX_DAYS = 75_000
_DAY = slice(0, 10)

_Key = tuple[int, str]


@dataclass(slots=True)
class _Sum:
    weighted: float = 0.0
    weight: float = 0.0
    samples: int = 0


class Walks:
    """Hears every sample of walking; `days` then gives a value a day and quantity."""

    def __init__(self) -> None:
        self._sums: dict[Gait, dict[_Key, _Sum]] = {gait: {} for gait in Gait}
        self._highest: dict[tuple[Gait, int], float] = {}
        self._count = 0

    def add(self, gait: Gait, source: int, start: str, lasts_s: float, value: float) -> None:
        """One sample; `start` is the instant as written, whose day is the phone owner's."""
        most = _PERCENT if gait.is_share else _MOST[gait]
        if not 0 <= value <= most:
            return
        sums, key = self._sums[gait], (source, start[_DAY])
        found = sums.get(key)
        if found is None:
            if self._count >= _MAX_DAYS or not _is_day(key[1]):
                return
            self._count += 1
            found = sums[key] = _Sum()
        weight = min(_LONGEST_S, max(_SHORTEST_S, lasts_s))
        found.weighted += value * weight
        found.weight += weight
        found.samples += 1
        if value > self._highest.get((gait, source), 0.0):
            self._highest[gait, source] = value

    def days(self) -> tuple[WalkingDay, ...]:
        """In order of day. Of several sources one counts, never their sum.

        It is the one that tells of most days, and on a day without it the next: a fixed order, for
        a change of source from day to day would look like a change of the walk.
        """
        found = [day for gait in Gait for day in self._of(gait)]
        return tuple(sorted(found, key=lambda each: (each.day, each.gait)))

    def _of(self, gait: Gait) -> list[WalkingDay]:
        sums = self._sums[gait]
        told = Counter(source for source, _ in sums)
        chosen: dict[str, int] = {}
        for source, day in sums:
            best = chosen.get(day, source)
            chosen[day] = min(source, best, key=lambda each: (-told[each], each))
        return [
            WalkingDay(date.fromisoformat(day), gait, round(value, 5), each.samples)
            for day, source in chosen.items()
            for each in (sums[source, day],)
            for value in (each.weighted / each.weight / self._scale(gait, source),)
        ]

    def _scale(self, gait: Gait, source: int) -> float:
        percents = gait.is_share and self._highest.get((gait, source), 0.0) > 1.0
        return _PERCENT if percents else 1.0


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
