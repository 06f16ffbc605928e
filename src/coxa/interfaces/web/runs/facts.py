"""Facts of one run, each a name and a value with its unit."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.interfaces.web.load.words import balance_words
from coxa.interfaces.web.runs.splits import Split
from coxa.interfaces.web.runs.words import clock, moving_s, rate_name, rate_text
from coxa.store.shapes import ActivityLine
from coxa.values.activity import Lap
from coxa.values.distances import Units, distance_text

UNKNOWN = "not known"
LEFT_ON_S = 3 * 3600.0  # no pause in a run is that long: our own choice
FEET_PER_METRE = 1 / 0.3048  # international foot, exact by definition

Fact = tuple[str, str]


def _number(value: float | None, unit: str, digits: int = 0) -> str:
    return UNKNOWN if value is None else f"{value:.{digits}f}\u00a0{unit}"


def _climb(metres: float | None, units: Units) -> str:
    if units is Units.MI and metres is not None:
        return _number(metres * FEET_PER_METRE, "ft")
    return _number(metres, "m")


def four(line: ActivityLine, units: Units) -> tuple[Fact, ...]:
    """Distance, moving time, ascent, and heart rate or cadence."""
    seconds = moving_s(line)
    cadence = ("Cadence", _number(line.avg_cadence_spm, "steps/min"))
    beats = ("Heart rate", _number(line.avg_heart_rate_bpm, "bpm"))
    return (
        ("Distance", UNKNOWN if line.distance_m is None else distance_text(line.distance_m, units)),
        ("Moving time", UNKNOWN if seconds is None else clock(seconds)),
        ("Ascent", _climb(line.ascent_m, units)),
        cadence if line.avg_heart_rate_bpm is None and line.avg_cadence_spm else beats,
    )


def left_on(line: ActivityLine) -> str:
    """How long a recording stood still that looks like a watch left on; else empty."""
    seconds = moving_s(line)
    if not seconds or not line.elapsed_s:
        return ""
    still = line.elapsed_s - seconds
    return clock(still) if still > max(LEFT_ON_S, seconds) else ""


def more(line: ActivityLine, units: Units) -> tuple[Fact, ...]:
    """Beside it: only what is known."""
    return tuple((name, value) for name, value in _more(line, units) if value not in {"", UNKNOWN})


def _more(line: ActivityLine, units: Units) -> Iterable[Fact]:
    seconds = moving_s(line)
    if seconds and line.distance_m is not None:
        rate = rate_text(line.sport, line.distance_m, seconds, units)
        yield rate_name(line.sport), rate
    if line.elapsed_s and seconds and line.elapsed_s - seconds >= 1:
        yield "With pauses", clock(line.elapsed_s)
    yield "Descent", _climb(line.descent_m, units)
    yield "Highest heart rate", _number(line.max_heart_rate_bpm, "bpm")
    if line.avg_heart_rate_bpm is not None:
        yield "Cadence", _number(line.avg_cadence_spm, "steps/min")
    yield "Effort", "" if line.perceived_exertion is None else _effort(line.perceived_exertion)
    if line.dirt_distance_m:
        yield "Off paved ground", distance_text(line.dirt_distance_m, units)
    yield "Device", line.device or ""


def _effort(steps: float) -> str:
    return f"{steps:.0f} of 10"


def dynamics(line: ActivityLine) -> tuple[Fact, ...]:
    """Running dynamics, where the watch has them."""
    of = line.dynamics
    found = (
        ("Ground contact", _number(of.stance_time_ms, "ms")),
        ("Contact balance", _balance(of.stance_time_balance_pct)),
        ("Vertical oscillation", _number(of.vertical_oscillation_mm, "mm")),
        ("Step length", _number(of.step_length_mm, "mm")),
    )
    return tuple((name, value) for name, value in found if value != UNKNOWN)


def _balance(left_pct: float | None) -> str:
    return UNKNOWN if not left_pct else balance_words(left_pct)


@dataclass(frozen=True)
class TableRow:
    """A split or a lap as the tables show it; empty is not recorded."""

    name: str
    distance: str
    time: str
    rate: str
    heart_rate: str = ""
    cadence: str = ""


def split_rows(splits: Iterable[Split], sport: str, units: Units) -> tuple[TableRow, ...]:
    """The last, shorter one carries its length."""
    return tuple(
        TableRow(
            str(each.number) if each.whole else f"{each.distance_m / units.metres:.2f}",
            distance_text(each.distance_m, units),
            clock(each.seconds),
            rate_text(sport, each.distance_m, each.seconds, units),
            "" if each.heart_rate is None else f"{each.heart_rate:.0f}",
            "" if each.cadence is None else f"{each.cadence:.0f}",
        )
        for each in splits
    )


def lap_rows(laps: Iterable[Lap], sport: str, units: Units) -> tuple[TableRow, ...]:
    """As the watch counted them."""
    return tuple(_lap(number, lap, sport, units) for number, lap in enumerate(laps, 1))


def _lap(number: int, lap: Lap, sport: str, units: Units) -> TableRow:
    seconds = lap.timer_s or lap.elapsed_s
    metres = lap.distance_m
    distance = "" if metres is None else f"{metres / units.metres:.2f}\u00a0{units}"
    rate = "" if metres is None else rate_text(sport, metres, seconds, units)
    return TableRow(str(number), distance, clock(seconds), rate)
