"""Holds the scales: a number has its unit, a rate its interval and its source."""

from collections.abc import Iterator

from coxa.knowledge.bands import Band, Rate
from coxa.knowledge.checks.cited import unfounded, unfounded_figure
from coxa.knowledge.checks.limits import beyond
from coxa.knowledge.shapes import Knowledge


def band_faults(knowledge: Knowledge) -> Iterator[str]:
    """Each fault as ``kind: path: what``."""
    for band in knowledge.bands.values():
        yield from _band(f"bands: {band.id}", band)
        if band.rate:
            yield from _rate(f"bands: {band.id}.rate", band.rate, band, knowledge)


def _band(path: str, band: Band) -> Iterator[str]:
    if (band.above is not None or band.most is not None) and band.unit is None:
        yield f"{path}: a number needs a unit"
    if band.above is not None and band.most is not None and band.most <= band.above:
        yield f"{path}.most: must be above {band.above:g}"
    yield from unfounded(path, band.basis, band.sources)


def _rate(path: str, rate: Rate, band: Band, knowledge: Knowledge) -> Iterator[str]:
    yield from beyond(path, rate.times, (rate.least, rate.most))
    yield from unfounded_figure(path, rate, band, knowledge)
