"""How a run and a note about it are said in short."""

from collections.abc import Iterable
from datetime import date

from coxa.diary.entry import PainEntry, When
from coxa.store.shapes import ActivityLine
from coxa.training.run import Run
from coxa.training.spike import Spike, SpikeClass
from coxa.values.distances import Units, distance_text, duration_text, pace_text
from coxa.values.sports import RUNNING

WHEN_WORDS = {
    When.BEFORE: "before the run",
    When.DURING: "during the run",
    When.AFTER: "after the run",
    When.MORNING: "the next morning",
    When.REST: "at rest",
}
SPORT_WORDS = {"running": "Run", "walking": "Walk", "hiking": "Hike", "cycling": "Ride"}
_DAYTIMES = ((5, "night"), (11, "morning"), (14, "midday"), (18, "afternoon"), (24, "evening"))


def sport_word(sport: str) -> str:
    """``Run``, ``Ride``; another one by its own name."""
    return SPORT_WORDS.get(sport, sport.replace("_", " ").capitalize())


def moving_s(line: ActivityLine) -> float | None:
    """The device's timer where it is known, else the wall clock."""
    return line.timer_s or line.elapsed_s or None


def size(line: ActivityLine, units: Units) -> str:
    """``6.4 km in 38 min``, as far as it is known."""
    seconds = moving_s(line)
    parts = [distance_text(line.distance_m, units)] if line.distance_m else []
    parts += [duration_text(seconds)] if seconds else []
    return " in ".join(parts) or "distance and time not known"


def pace(line: ActivityLine, units: Units) -> str | None:
    """Over the timer; None where distance or time is not known."""
    seconds = moving_s(line)
    return pace_text(line.distance_m, seconds, units) if line.distance_m and seconds else None


def day_words(day: date) -> str:
    """``Tuesday 16 June 2026``."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def daytime(line: ActivityLine) -> str:
    """``morning``, by the runner's clock of that day."""
    return next(word for until, word in _DAYTIMES if line.start.hour < until)


def spike_words(spike: Spike | None) -> str:
    """In words and with its denominator; nothing to say up to 10 %."""
    if spike is None or spike.spike_class is SpikeClass.NONE:
        return ""
    return f"{round(spike.share * 100)} % over the longest of 30 days"


def pain_words(entry: PainEntry, units: Units) -> str:
    """``left groin, during the run, from 3.2 km``."""
    parts = [", ".join(place.words for place in entry.places) or "hip"]
    parts += [WHEN_WORDS[entry.when]] if entry.when else []
    if entry.began_at_m is not None:
        parts.append(f"from {distance_text(entry.began_at_m, units)}")
    return ", ".join(parts)


def runs_of(lines: Iterable[ActivityLine]) -> list[Run]:
    """The ones on foot that count as running, as sums take them."""
    return [
        Run(
            line.id,
            line.day,
            line.start,
            line.distance_m,
            moving_s(line),
            line.counts,
            line.race,
            line.confirmed,
        )
        for line in lines
        if line.sport == RUNNING
    ]
