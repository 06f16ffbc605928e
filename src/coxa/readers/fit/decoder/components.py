"""Fields that hold other fields: FIT's component expansion, for the fields that Coxa names."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coxa.readers.fit.decoder.columns import Numbers


@dataclass(frozen=True)
class Expansion:
    """`field` is filled from `source` where it was not written itself.

    `expand` takes the source as stored, of shape (n,) or (n, k), and gives values in the units
    of `field`, of shape (n,).
    """

    field: str
    source: str
    expand: Callable[[Numbers], Numbers]


def accumulated(values: Numbers, modulus: int) -> Numbers:
    """A counter that begins anew at `modulus`, counted on from nothing; NaN stays NaN."""
    result = np.full(len(values), np.nan)
    known = np.flatnonzero(~np.isnan(values))
    result[known] = np.cumsum(np.mod(np.diff(values[known], prepend=0.0), modulus))
    return result


def _scaled(scale: float, offset: float = 0) -> Callable[[Numbers], Numbers]:
    def expand(stored: Numbers) -> Numbers:
        return _only(stored) / scale - offset

    return expand


def _only(stored: Numbers) -> Numbers:
    return stored if stored.ndim == 1 else np.full(len(stored), np.nan)


# Three bytes: 12 bits of speed in cm/s, then 12 bits of distance in sixteenths of a metre.
_COMPRESSED_BYTES = 3
_TWELVE_BITS = 1 << 12


def _compressed(stored: Numbers) -> tuple[Numbers, Numbers]:
    """Speed in m/s and distance in m, which begins anew at 256 m."""
    nothing = np.full(len(stored), np.nan)
    if stored.ndim != 2 or stored.shape[1] < _COMPRESSED_BYTES:
        return nothing, nothing
    known = np.isfinite(stored.sum(axis=1))
    low, middle, high = np.where(known[:, None], stored, 0).astype(np.int64).T[:_COMPRESSED_BYTES]
    speed = low | (middle & 0x0F) << 8
    distance = middle >> 4 | high << 4
    return np.where(known, speed / 100, np.nan), np.where(known, distance, np.nan)


def _compressed_speed(stored: Numbers) -> Numbers:
    return _compressed(stored)[0]


def _compressed_distance(stored: Numbers) -> Numbers:
    return accumulated(_compressed(stored)[1], _TWELVE_BITS) / 16


def _counted(modulus: int) -> Callable[[Numbers], Numbers]:
    def expand(stored: Numbers) -> Numbers:
        return accumulated(_only(stored), modulus)

    return expand


def _finer(speeds: tuple[str, ...], altitudes: tuple[str, ...]) -> tuple[Expansion, ...]:
    return (
        *(Expansion(f"enhanced_{name}", name, _scaled(1000)) for name in speeds),
        *(Expansion(f"enhanced_{name}", name, _scaled(5, 500)) for name in altitudes),
    )


_MEANS = _finer(("avg_speed", "max_speed"), ("avg_altitude", "max_altitude", "min_altitude"))

EXPANSIONS: dict[str, tuple[Expansion, ...]] = {
    "record": (
        *_finer(("speed",), ("altitude",)),
        Expansion("speed", "compressed_speed_distance", _compressed_speed),
        Expansion("distance", "compressed_speed_distance", _compressed_distance),
        Expansion("total_cycles", "cycles", _counted(1 << 8)),
        Expansion("accumulated_power", "compressed_accumulated_power", _counted(1 << 16)),
        Expansion("enhanced_respiration_rate", "respiration_rate", _scaled(1)),
    ),
    "session": _MEANS,
    "lap": _MEANS,
}

# The same by message and the field that is filled; in the order of above where there are several.
FILLING: dict[tuple[str, str], list[Expansion]] = {}
for _message, _expansions in EXPANSIONS.items():
    for _expansion in _expansions:
        FILLING.setdefault((_message, _expansion.field), []).append(_expansion)
