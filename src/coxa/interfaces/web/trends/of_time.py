"""Pain over running distance, with what went on beside them."""

from collections.abc import Iterator
from functools import partial

from coxa.actions.trends.lanes import Stretch
from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.plot.times import span_words
from coxa.interfaces.web.drawing.trends.over_time import over_time
from coxa.interfaces.web.trends.chart import Chart, Numbers, Row, count_words, day_words, table
from coxa.training.sums.weeks import Total
from coxa.values.distances import Units, distance_text

HEADS = (
    *("from", "to", "recorded", "runs", "distance_m", "duration_s"),
    *("pain_running", "pain_morning"),
)


def chart(shown: TrendPage, units: Units) -> Chart:
    """Two panels over one time, and lanes."""
    each = shown.grain.value
    return Chart(
        "time",
        _title(shown),
        f"Each {each}, {span_words(shown.first, shown.last)}. {_panels(shown)}",
        partial(over_time, shown, units),
        (
            table(
                f"{each.capitalize()} by {each}, the last first",
                ("From", "Distance", "Running", "Next morning"),
                (
                    (
                        day_words(max(part.first, shown.first)),
                        distance_text(part.distance_m, units)
                        if part.recorded
                        else "nothing recorded",
                        shown.running.get(part.first, ""),
                        shown.morning.get(part.first, ""),
                    )
                    for part in reversed(shown.parts)
                ),
            ),
            table(
                "What went on beside them",
                ("What", "From", "To"),
                _stretches(shown),
                none="No plan, pair, routine, flag or episode in this time.",
            ),
        ),
        lambda: Numbers(HEADS, tuple(_numbers(part, shown) for part in shown.parts)),
    )


def _panels(shown: TrendPage) -> str:
    if not shown.any_pain:
        return "The distance run, and below it what went on beside."
    return (
        "Above the worst pain noted, below the distance run. The bands are what went on beside "
        "them."
    )


def _title(shown: TrendPage) -> str:
    if not shown.any_pain:
        runs = count_words(sum(part.runs for part in shown.parts), "run")
        return f"{runs}, and no note of the hip"
    most = max(shown.any_pain.values())
    if not most:
        return f"No pain on {count_words(len(shown.any_pain), 'noted day')}"
    last = max(day for day, level in shown.any_pain.items() if level)
    return f"Pain reached {most} of 10, and was last noted on {last.day} {last:%B}"


def _stretches(shown: TrendPage) -> Iterator[Row]:
    lanes = shown.lanes
    for title, stretches in (
        ("Injury episode", lanes.episodes),
        ("Safety check", lanes.flags),
        ("Plan", lanes.plans),
        ("Pause", lanes.pauses),
    ):
        for stretch in stretches:
            yield f"{title}: {stretch.name}", day_words(stretch.first), _ended(stretch)
    for pair in lanes.pairs:
        if pair.first and pair.last:
            yield (
                f"{pair.name}, {count_words(pair.runs, 'run')}",
                day_words(pair.first),
                day_words(pair.last),
            )
    if lanes.routines:
        done = count_words(sum(lanes.routines.values()), "routine")
        yield f"{done} done", day_words(min(lanes.routines)), day_words(max(lanes.routines))


def _ended(stretch: Stretch) -> str:
    return "goes on" if stretch.goes_on else day_words(stretch.last)


def _numbers(part: Total, shown: TrendPage) -> Row:
    sums: Row = (part.runs, round(part.distance_m), round(part.duration_s))
    return (
        max(part.first, shown.first),
        min(part.last, shown.last),
        "yes" if part.recorded else "no",
        *(sums if part.recorded else ("", "", "")),
        shown.running.get(part.first, ""),
        shown.morning.get(part.first, ""),
    )
