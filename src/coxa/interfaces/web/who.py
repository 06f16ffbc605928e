"""Who asks, on which day, in which units: what every page takes its runner from."""

from coxa.interfaces.http.who import (
    DEVICE_COOKIE,
    SAMPLE_KEY,
    looks_at_sample,
    now,
    now_of,
    runner_of,
    signed_in,
    today_of,
    units_of,
    zone_of,
)

__all__ = [
    "DEVICE_COOKIE",
    "SAMPLE_KEY",
    "looks_at_sample",
    "now",
    "now_of",
    "runner_of",
    "signed_in",
    "today_of",
    "units_of",
    "zone_of",
]
