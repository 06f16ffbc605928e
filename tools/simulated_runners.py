"""Made-up runners whose hip answers to one thing, or to nothing: what the model is tried on.

The outcome is a drifting baseline, errors that hang together from run to run, and perhaps an
effect, rounded and clipped to 0 to 10. The exposures are numbers and yes-or-noes as runners have
them: some go together, shoes come in blocks, climbs in seasons.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from coxa.inference.table import Table

Numbers = NDArray[np.float64]

NAMES = (
    "ascent_m",
    "climb_rate",
    "days_off",
    "distance_m",
    "pace",
    "shoe",
    "spike",
    "strength",
    "trail",
    "warm_up",
)
YES_OR_NO = frozenset({"shoe", "strength", "trail", "warm_up"})


@dataclass(frozen=True)
class Kind:
    """How to make a runner; points of pain. `planted` names the exposure with the effect."""

    runs: int = 150
    effect: float = 1.0
    share: float = 0.3
    scatter: float = 1.2
    lag: float = 0.3
    drift: float = 0.8  # standard deviation of the baseline over the whole time
    level: tuple[float, float] = (0.8, 3.5)  # of the baseline's mean
    missing: float = 0.0  # share of runs without a note
    hushed: float = 0.0  # less of a chance of a note for each point below 3
    reacts: float = 0.0  # shorter runs after pain: standard deviations of log distance a point
    planted: str | None = None


@dataclass(frozen=True)
class Made:
    """A runner, and the truth: mean points more with the planted effect, after the rounding."""

    table: Table
    truth: float


def make(kind: Kind, seed: int) -> Made:
    """The same kind and seed make the same runner."""
    chance = np.random.default_rng([seed, kind.runs])
    days = np.cumsum(chance.choice([1.0, 1.0, 2.0, 2.0, 3.0, 4.0], kind.runs))
    exposures = _exposures(chance, days, kind.share)
    mean = _baseline(chance, days, kind)
    with_it = np.zeros(kind.runs, dtype=bool)
    if kind.planted:
        column = exposures[kind.planted]
        with_it = column >= (
            1.0 if kind.planted in YES_OR_NO else np.quantile(column, 1 - kind.share)
        )
    errors = _errors(chance, kind)
    latent = mean + errors + kind.effect * with_it
    pain = np.clip(np.round(latent), 0.0, 10.0)
    _react(exposures, pain, kind.reacts)
    gone = chance.random(kind.runs) < kind.missing + kind.hushed * np.maximum(0.0, 3.0 - pain)
    table = Table(days, np.where(gone, np.nan, pain), exposures, YES_OR_NO)
    return Made(table, _truth(mean, kind))


def _react(exposures: dict[str, Numbers], pain: Numbers, reacts: float) -> None:
    """Who hurt after the run before runs shorter: an association the other way round."""
    before = np.concatenate([[pain.mean()], pain[:-1]]) - pain.mean()
    exposures["distance_m"] = exposures["distance_m"] * np.exp(-0.35 * reacts * before)


def _truth(mean: Numbers, kind: Kind) -> float:
    """The effect as notes would tell it: over the whole scatter, rounded and clipped."""
    spread = kind.scatter * _NORMAL
    noted = [
        np.clip(np.round(mean[:, None] + spread + add), 0.0, 10.0).mean()
        for add in (kind.effect, 0.0)
    ]
    return float(noted[0] - noted[1]) if kind.planted else 0.0


_NORMAL = np.sort(np.random.default_rng(1).standard_normal(2001))


def _baseline(chance: np.random.Generator, days: Numbers, kind: Kind) -> Numbers:
    steps = chance.standard_normal(len(days)) * np.sqrt(np.diff(days, prepend=days[0] - 2.0))
    walk = np.cumsum(steps)
    walk -= walk.mean()
    return np.asarray(chance.uniform(*kind.level) + kind.drift * walk / max(walk.std(), 1e-9))


def _errors(chance: np.random.Generator, kind: Kind) -> Numbers:
    drawn = chance.standard_normal(kind.runs)
    for at in range(1, kind.runs):
        drawn[at] = kind.lag * drawn[at - 1] + np.sqrt(1 - kind.lag**2) * drawn[at]
    return kind.scatter * drawn


def _exposures(chance: np.random.Generator, days: Numbers, share: float) -> dict[str, Numbers]:
    count = len(days)

    def related(to: Numbers, closeness: float) -> Numbers:
        fresh = chance.standard_normal(count)
        return np.asarray(closeness * to + np.sqrt(1 - closeness**2) * fresh)

    length, season = chance.standard_normal(count), np.sin(days / 58.0)
    hills = related(season, 0.5)
    warm = related(length, 0.3)
    return {
        "distance_m": 8000.0 * np.exp(0.35 * length),
        "spike": 0.3 * related(length, 0.7) - 0.2,
        "pace": related(length, -0.5),
        "ascent_m": 120.0 * np.exp(0.8 * hills),
        "climb_rate": 15.0 * np.exp(0.7 * related(hills, 0.95)),
        "trail": _upper(related(hills, 0.6), share),
        "days_off": np.diff(days, prepend=days[0] - 2.0) + 0.01 * chance.random(count),
        "shoe": _blocks(chance, count, share),
        "strength": _upper(chance.standard_normal(count), share),
        "warm_up": _upper(warm, share),
    }


def _upper(values: Numbers, share: float) -> Numbers:
    return np.asarray((values >= np.quantile(values, 1 - share)).astype(float))


def _blocks(chance: np.random.Generator, count: int, share: float) -> Numbers:
    """A pair worn mostly in stretches of about ten runs."""
    worn = np.zeros(count)
    on = chance.random() < share
    for at in range(count):
        if chance.random() < 0.1:
            on = chance.random() < share
        worn[at] = float(on)
    return worn


def moved(made: Made, factor: float) -> Made:
    """The same runner with every number in another unit."""
    exposures = {
        name: column if name in YES_OR_NO else column * factor
        for name, column in made.table.exposures.items()
    }
    return replace(made, table=replace(made.table, exposures=exposures))
