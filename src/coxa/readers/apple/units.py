"""Apple writes each quantity in the unit of the phone's owner; here they all become SI."""

# Unit as written: the factor to metres, seconds, metres a second, beats or counts a minute, watts.
_FACTORS = {
    "m": 1.0,
    "km": 1000.0,
    "mi": 1609.344,
    "yd": 0.9144,
    "ft": 0.3048,
    "cm": 0.01,
    "mm": 0.001,
    "in": 0.0254,
    "s": 1.0,
    "ms": 0.001,
    "min": 60.0,
    "hr": 3600.0,
    "m/s": 1.0,
    "km/hr": 1 / 3.6,
    "mi/hr": 0.44704,
    "count/min": 1.0,
    "count/s": 60.0,
    "count": 1.0,
    "W": 1.0,
    "kW": 1000.0,
    "%": 1.0,
}


def in_si(value: float | None, unit: str | None) -> float | None:
    """None where the value or its unit is not known."""
    factor = _FACTORS.get(unit or "")
    return None if value is None or factor is None else value * factor
