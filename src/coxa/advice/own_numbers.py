"""The runner's own numbers beside an answer of Learn. Facts alone: nothing here advises."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import zip_longest

from coxa.advice.picture import Picture
from coxa.advice.wording import day_words, sentence
from coxa.diary.course import trend
from coxa.diary.entry import PainEntry
from coxa.diary.notes import in_order, notes_until
from coxa.knowledge.care import OwnData
from coxa.knowledge.shapes import Knowledge
from coxa.plan.ceiling import GROWTH
from coxa.training.run import Run
from coxa.training.sums.windows import longest_in
from coxa.values.distances import ceiling_text, distance_text

HOUR_S = 3600
SORE_AT_LEAST = timedelta(hours=6)  # sooner it is still the pain of the run itself
SORE_AT_MOST = timedelta(days=7)  # longer is no soreness of that run


@dataclass(frozen=True)
class Soreness:
    """Hours from the end of a run to the last note that hurt, over runs that then quieted."""

    least_h: float
    most_h: float
    runs: int


def own_numbers(about: OwnData, picture: Picture, knowledge: Knowledge, on: date) -> str | None:
    """One sentence, or None where the notes do not tell."""
    return _TOLD[about](picture, knowledge, on)


def soreness_after_runs(picture: Picture, on: date) -> Soreness | None:
    """None where no run was followed by pain and then, before the next run, by a quiet note."""
    hours = list(_hours_of_each_run(picture, on))
    return Soreness(min(hours), max(hours), len(hours)) if hours else None


def _hours_of_each_run(picture: Picture, on: date) -> Iterator[float]:
    runs = sorted(
        (run for run in picture.runs if run.counts and run.day <= on), key=lambda run: run.start
    )
    notes = notes_until(picture.pain, on)
    for run, after in zip_longest(runs, runs[1:]):
        ended = run.start + timedelta(seconds=run.duration_s or 0)
        until = _until(ended, after)
        last = _last_sore([note for note in notes if ended < note.at < until])
        if last is not None and last.at - ended >= SORE_AT_LEAST:
            yield (last.at - ended).total_seconds() / HOUR_S


def _until(ended: datetime, after: Run | None) -> datetime:
    end = ended + SORE_AT_MOST
    return end if after is None else min(end, after.start)


def _last_sore(notes: list[PainEntry]) -> PainEntry | None:
    """The last note that hurt before the first quiet one; None where it never quieted."""
    last = None
    for note in in_order(notes):
        if note.hurts:
            last = note
        elif not note.masked_quiet and last is not None:
            return last
    return None


def _soreness(picture: Picture, knowledge: Knowledge, on: date) -> str | None:
    found = soreness_after_runs(picture, on)
    if found is None:
        return None
    least, most = round(found.least_h), round(found.most_h)
    way = "one" if found.runs == 1 else "same" if least == most else "many"
    words = {"runs": str(found.runs), "least": str(least), "most": str(most)}
    return sentence(knowledge, f"own.soreness.{way}", words)


def _trend(picture: Picture, knowledge: Knowledge, on: date) -> str | None:
    course = trend(picture.pain, on)
    return None if course is None else sentence(knowledge, f"own.trend.{course}", {})


def _longest(picture: Picture, knowledge: Knowledge, on: date) -> str | None:
    run = longest_in(picture.runs, on)
    if run is None or run.distance_m is None:
        return None
    units = picture.profile.units
    words = {
        "longest": distance_text(run.distance_m, units),
        "day": day_words(run.day, on),
        "ceiling": ceiling_text(run.distance_m * (1 + GROWTH), units),
    }
    return sentence(knowledge, "own.longest", words)


_TOLD: dict[OwnData, Callable[[Picture, Knowledge, date], str | None]] = {
    OwnData.SORENESS: _soreness,
    OwnData.TREND: _trend,
    OwnData.LONGEST: _longest,
}
