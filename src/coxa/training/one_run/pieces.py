"""The samples of one run in pieces of about twenty seconds, without its pauses and gaps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import fmean, median

from coxa.values.activity import Column, Pause

# Positions jump by metres: a shorter piece would show the receiver, not the runner.
PIECE_S = 20.0
LEAST_PIECE_S = 5.0  # the rest before a pause
LEAST_GAP_S = 15.0  # watches that save space write a sample every few seconds
BRIDGE_S = 60.0  # nobody runs over a hill and down again in a minute
GAP_FACTOR = 5.0  # and a file with one every 10 s has no gap at 15


@dataclass(frozen=True)
class Piece:
    """Moving seconds and metres; `along_m` is its middle. None is unknown."""

    seconds: float
    metres: float
    along_m: float
    altitude_m: float | None = None
    cadence_spm: float | None = None


@dataclass
class _Open:
    """A piece that is being filled."""

    first: tuple[float, float]
    last: tuple[float, float]
    altitudes: list[float] = field(default_factory=list)
    steps: list[float] = field(default_factory=list)

    def closed(self) -> Piece | None:
        seconds, metres = self.last[0] - self.first[0], self.last[1] - self.first[1]
        if seconds < LEAST_PIECE_S:
            return None
        return Piece(
            seconds,
            metres,
            self.first[1] + metres / 2,
            fmean(self.altitudes) if self.altitudes else None,
            fmean(self.steps) if self.steps else None,
        )


def pieces_of(streams: Mapping[str, Column], pauses: Sequence[Pause] = ()) -> tuple[Piece, ...]:
    """In order; none where there is no clock, or neither distance nor speed."""
    rows = _rows(streams)
    if len(rows) < 2:
        return ()
    still = sorted((each.start_s, each.start_s + each.duration_s) for each in pauses)
    return tuple(_cut(rows, still, _longest_step(rows)))


@dataclass(frozen=True)
class _Row:
    time_s: float
    metres: float
    altitude_m: float | None
    cadence_spm: float | None


def _rows(streams: Mapping[str, Column]) -> list[_Row]:
    times = streams.get("time_s", ())
    nothing: Column = [None] * len(times)
    along = streams.get("distance_m", nothing)
    if not any(along):
        along = _from_speed(times, streams.get("speed_mps", nothing))
    columns = (
        _bridged(times, streams.get("altitude_m", nothing)),
        streams.get("cadence_spm", nothing),
    )
    return [
        _Row(time, metres, altitude, steps)
        for time, metres, altitude, steps in zip(times, along, *columns, strict=True)
        if time is not None and metres is not None
    ]


def _bridged(times: Column, altitudes: Column) -> Column:
    """Files that write an altitude now and then: between two of them the way is even."""
    found = list(altitudes)
    last: int | None = None
    for at, altitude in enumerate(altitudes):
        if altitude is None or times[at] is None:
            continue
        if last is not None and at - last > 1:
            _bridge(times, found, last, at)
        last = at
    return found


def _bridge(times: Column, found: list[float | None], first: int, last: int) -> None:
    began, low = times[first] or 0.0, found[first] or 0.0
    seconds, rise = (times[last] or 0.0) - began, (found[last] or 0.0) - low
    if not 0 < seconds <= BRIDGE_S:
        return
    for at in range(first + 1, last):
        time = times[at]
        if time is not None:
            found[at] = low + rise * (time - began) / seconds


def _from_speed(times: Column, speeds: Column) -> Column:
    """Metres so far, where the file has only speed."""
    so_far, before = 0.0, None
    found: list[float | None] = []
    for time, speed in zip(times, speeds, strict=True):
        if time is None or speed is None:
            found.append(None)
            continue
        so_far += speed * (time - before) if before is not None else 0.0
        before = time
        found.append(so_far)
    return found


def _longest_step(rows: Sequence[_Row]) -> float:
    steps = [later.time_s - earlier.time_s for earlier, later in pairwise(rows)]
    return max(LEAST_GAP_S, GAP_FACTOR * median(steps))


def _cut(
    rows: Sequence[_Row], still: Sequence[tuple[float, float]], most_s: float
) -> Iterator[Piece]:
    now: _Open | None = None
    for row in rows:
        here = (row.time_s, row.metres)
        if now is not None and (
            row.time_s - now.last[0] > most_s or _stood(still, now.last[0], row.time_s)
        ):
            yield from _done(now)
            now = None
        if now is None:
            now = _Open(here, here)
        now.last = here
        if row.altitude_m is not None:
            now.altitudes.append(row.altitude_m)
        if row.cadence_spm:
            now.steps.append(row.cadence_spm)
        if here[0] - now.first[0] >= PIECE_S:
            yield from _done(now)
            now = _Open(here, here)
    if now is not None:
        yield from _done(now)


def _done(open_piece: _Open) -> Iterator[Piece]:
    piece = open_piece.closed()
    if piece is not None:
        yield piece


def _stood(still: Sequence[tuple[float, float]], before: float, after: float) -> bool:
    """Whether the timer stood at any time between the two samples."""
    return any(first < after and before < last for first, last in still)
