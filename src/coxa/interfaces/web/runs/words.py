"""How a run is said: its day, its sport, its times."""

from datetime import date

from coxa.store.shapes import ActivityLine
from coxa.values.distances import Units, distance_text, duration_text, pace_text, speed_text
from coxa.values.sports import RUNNING

INDOORS = frozenset({"treadmill", "indoor_running", "virtual_activity", "indoor_track"})
ON_FOOT = frozenset({RUNNING, "walking", "hiking", "generic", "unknown"})
_SPORTS = {RUNNING: "Run", "walking": "Walk", "hiking": "Hike", "generic": "Activity"}
_KINDS = {"treadmill": "Treadmill run", "trail": "Trail run", "track": "Track run"}


def clock(seconds: float) -> str:
    """``29:41``, ``1:05:12``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def day_words(day: date, today: date) -> str:
    """``Sunday 14 June``, with the year where it is another one."""
    year = "" if day.year == today.year else f"\u00a0{day.year}"
    return f"{day:%A} {day.day}\u00a0{day:%B}{year}"


def sport_words(line: ActivityLine) -> str:
    """``Trail run``, ``Cycling``."""
    if line.sport == RUNNING:
        return _KINDS.get(line.sub_sport or "", _SPORTS[RUNNING])
    return _SPORTS.get(line.sport, line.sport.replace("_", " ").capitalize())


def moving_s(line: ActivityLine) -> float | None:
    """Without the pauses, where the file tells; None where no time is known."""
    return line.timer_s or line.elapsed_s or None


def pace_words(line: ActivityLine, units: Units) -> str:
    """Empty where there is no distance or time, or where it is not on foot."""
    seconds = moving_s(line)
    if seconds is None or line.distance_m is None or line.sport not in ON_FOOT:
        return ""
    return pace_text(line.distance_m, seconds, units) or ""


def rate_name(sport: str) -> str:
    """Who walks or runs counts minutes a kilometre; who rides, kilometres an hour."""
    return "Pace" if sport in ON_FOOT else "Speed"


def rate_text(sport: str, distance_m: float, seconds: float, units: Units) -> str:
    """``5:42 /km``, on wheels ``21.1 km/h``; empty where there is no distance or time."""
    told = pace_text if sport in ON_FOOT else speed_text
    return told(distance_m, seconds, units) or ""


def sentence(line: ActivityLine, units: Units, today: date) -> str:
    """``5.2 km on Sunday 14 June, 5:42 /km``: the title of its page."""
    parts = [] if line.sport == RUNNING else [sport_words(line)]
    parts += [f"{_size(line, units)} on {day_words(line.day, today)}"]
    pace = pace_words(line, units)
    return ", ".join([*parts, pace] if pace else parts)


def _size(line: ActivityLine, units: Units) -> str:
    if line.distance_m is not None:
        return distance_text(line.distance_m, units)
    seconds = moving_s(line)
    return "A run" if seconds is None else duration_text(seconds)


def size_words(size: int) -> str:
    """Of a file: ``312 kB``."""
    return f"{size / 1_000_000:.1f}\u00a0MB" if size >= 1_000_000 else f"{-(-size // 1000)}\u00a0kB"
