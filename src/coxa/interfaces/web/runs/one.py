"""One run: what it was, where, how it went, and how the hip was."""

from collections.abc import Iterable
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.runs.activities import activity_detail, activity_lines
from coxa.interfaces.web.runs.chart import drawn
from coxa.interfaces.web.runs.facts import dynamics, four, lap_rows, left_on, more, split_rows
from coxa.interfaces.web.runs.judged import as_runs, spikes, unconfirmed
from coxa.interfaces.web.runs.splits import splits
from coxa.interfaces.web.runs.weeks import pain_words
from coxa.interfaces.web.runs.words import INDOORS, rate_name, sentence, size_words, sport_words
from coxa.interfaces.web.shoes.of_run import worn
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.store.shapes import ActivityDetail, ActivityLine, FileLine
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.distances import Units

MOST_LAPS = 60  # of the table; a watch that counts each 100 m would fill the page


@require_safe
def one(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Also a deleted one, to bring it back."""
    runner_id, today, units = runner_of(request), today_of(request), units_of(request)
    detail = activity_detail(runner_id, activity_id)
    line = detail.line
    context = {
        "line": line,
        "heading": sentence(line, units, today),
        "sport_words": sport_words(line),
        "began": f"{line.start:%H:%M}",  # on the wall of that day, wherever it was
        "can_count": line.sport == "running",
        **_judged(request, line),
        **_tables(detail, units),
        "drawn": drawn(detail, units),
        "no_track": _no_track(detail),
        "pain": [(each, pain_words(each, units)) for each in detail.pain],
        "sources": _sources(detail),
        **worn(request, line),
    }
    return render(request, "runs/one.html", context)


def _judged(request: HttpRequest, line: ActivityLine) -> dict[str, object]:
    """The spike against its own 30 days; unusual only as long as a ceiling can rest on it."""
    window, today = timedelta(days=LONGEST_DAYS), today_of(request)
    recent = line.day >= today - window
    until = today if recent else line.day
    runs = as_runs(activity_lines(runner_of(request), since=line.day - window, until=until))
    unusual = recent and line.id in unconfirmed(runs, today)
    return {"spike": spikes(runs).get(line.id, ""), "unusual": unusual}


def _tables(detail: ActivityDetail, units: Units) -> dict[str, object]:
    rows = split_rows(splits(detail, units.metres), detail.line.sport, units)
    laps = detail.laps if len(detail.laps) > 1 else ()
    return {
        "four": four(detail.line, units),
        "left_on": left_on(detail.line),
        "more": more(detail.line, units),
        "dynamics": dynamics(detail.line),
        "splits": rows,
        "rate": rate_name(detail.line.sport),
        "has_beats": any(row.heart_rate for row in rows),
        "has_steps": any(row.cadence for row in rows),
        "laps": lap_rows(laps[:MOST_LAPS], detail.line.sport, units),
        "laps_hidden": max(0, len(laps) - MOST_LAPS),
    }


def _no_track(detail: ActivityDetail) -> str:
    """Why there is none."""
    if detail.line.sub_sport in INDOORS:
        return "Indoors, so there is no track."
    if not detail.streams:
        return "No samples were recorded, so there is no track and no curve."
    return "No positions were recorded, so there is no track."


def _sources(detail: ActivityDetail) -> list[dict[str, object]]:
    """Each recording; the first is the one that is shown."""
    return [
        {
            "id": each.id,
            "file": each.file,
            "size": size_words(each.file.bytes) if each.file else "",
            "records": each.records,
            "part": each.part + 1 if _shared(each.file, detail) else 0,
        }
        for each in detail.recordings
    ]


def _shared(file: FileLine | None, detail: ActivityDetail) -> bool:
    """Whether the file holds more than this run."""
    mine: Iterable[int] = (each.part for each in detail.recordings if each.file == file)
    return file is not None and max(mine) > 0
