"""Bands of pace and slope in the runner's words and units."""

from collections.abc import Sequence
from dataclasses import dataclass

from coxa.training.one_run.paces import PaceBand
from coxa.training.one_run.slopes import SlopeBand
from coxa.values.distances import Units, duration_text, pace_text

_AGAINST_USUAL = (
    "Over 15\u00a0% slower",
    "5 to 15\u00a0% slower",
    "Your usual, within 5\u00a0%",
    "5 to 15\u00a0% faster",
    "Over 15\u00a0% faster",
)
LONG_M = 1000.0  # over any length the pace is the same; this one has no rounding to speak of


@dataclass(frozen=True)
class BandRow:
    """One line of a table; `share` in per cent of all of it."""

    words: str
    time: str
    share: float


def usual_rows(bands: Sequence[PaceBand]) -> tuple[BandRow, ...]:
    """The slowest first."""
    return _rows(list(zip(_AGAINST_USUAL, (band.seconds for band in bands), strict=bool(bands))))


def pace_rows(bands: Sequence[PaceBand], units: Units) -> tuple[BandRow, ...]:
    """Without the empty ones."""
    return _rows([(_pace_words(band, units), band.seconds) for band in bands if band.seconds >= 1])


def slope_rows(bands: Sequence[SlopeBand]) -> tuple[BandRow, ...]:
    """The steepest downhill first; nothing where no slope is known."""
    rows = [(_slope_words(band), band.seconds) for band in bands]
    return _rows(rows) if any(seconds for _, seconds in rows) else ()


def pace_of(speed_mps: float, units: Units) -> str:
    """Such as ``5:30 /km``."""
    return pace_text(LONG_M, LONG_M / speed_mps, units) or ""


def balance_words(left_pct: float) -> str:
    """Both feet, so that nobody has to know whose figure it is."""
    return f"{left_pct:.1f}\u00a0% left, {100 - left_pct:.1f}\u00a0% right"


def _rows(rows: Sequence[tuple[str, float]]) -> tuple[BandRow, ...]:
    total = sum(seconds for _, seconds in rows)
    return tuple(
        BandRow(words, duration_text(seconds) if seconds else "none", seconds / total * 100)
        for words, seconds in rows
        if total
    )


def _pace_words(band: PaceBand, units: Units) -> str:
    if band.least_mps is None:
        return f"Slower than {pace_of(band.most_mps or 1.0, units)}"
    if band.most_mps is None:
        return f"{pace_of(band.least_mps, units)} or faster"
    fast = pace_of(band.most_mps, units).partition("\u00a0")[0]
    return f"{fast} to {pace_of(band.least_mps, units)}"


def _slope_words(band: SlopeBand) -> str:
    low, high = band.least_pct, band.most_pct
    if low is None:
        return f"Over {-(high or 0):g}\u00a0% down"
    if high is None:
        return f"Over {low:g}\u00a0% up"
    if low < 0 < high:
        return f"Level, within {high:g}\u00a0%"
    return f"{-low:g} to {-high:g}\u00a0% down" if high <= 0 else f"{low:g} to {high:g}\u00a0% up"
