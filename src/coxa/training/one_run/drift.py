"""How contact time and its balance move within one run: the last third against the first."""

from collections.abc import Mapping
from statistics import median

from coxa.values.activity import Column

LEAST_SAMPLES = 60  # a third then holds twenty
LEAST_S = 900.0  # over less than a quarter of an hour nothing has time to drift
THIRDS = 3


def drift_of(streams: Mapping[str, Column], name: str) -> float | None:
    """The median of the last third of the time minus that of the first, in the column's unit.

    None where too little was recorded.
    """
    times, column = streams.get("time_s"), streams.get(name)
    if times is None or column is None:
        return None
    known = [
        (time, value)
        for time, value in zip(times, column, strict=True)
        if time is not None and value
    ]
    if len(known) < LEAST_SAMPLES or known[-1][0] - known[0][0] < LEAST_S:
        return None
    third = (known[-1][0] - known[0][0]) / THIRDS
    early = [value for time, value in known if time < known[0][0] + third]
    late = [value for time, value in known if time > known[-1][0] - third]
    if min(len(early), len(late)) < LEAST_SAMPLES / THIRDS / 2:
        return None
    return median(late) - median(early)
