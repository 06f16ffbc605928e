"""Holds the scales: a number has its unit, a rate its interval and its source."""

from collections.abc import Iterator

from coxa.knowledge.bands import Band, Rate
from coxa.knowledge.check_cited import unverified
from coxa.knowledge.evidence import Basis
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
    if band.basis is Basis.STUDY and not band.sources:
        yield f"{path}.sources: rests on study and names no source"


def _rate(path: str, rate: Rate, band: Band, knowledge: Knowledge) -> Iterator[str]:
    if not rate.least <= rate.times <= rate.most:
        yield f"{path}: {rate.times:g} is not within {rate.least:g} and {rate.most:g}"
    if rate.source not in band.sources:
        yield f"{path}.source: {rate.source} is not among the sources of {band.id}"
    yield from unverified(path, rate, knowledge)
