"""Pairs of shoes as bars."""

from functools import partial

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.trends.pairs import MOST, PairBar, pairs
from coxa.interfaces.web.trends.chart import Chart, Numbers, count_words, table
from coxa.knowledge.load import load_knowledge
from coxa.training.shoes import reminder
from coxa.values.distances import Units, distance_text
from coxa.values.shoes import ShoeKind


def chart(shown: TrendPage, units: Units) -> Chart:
    """A bar a pair, with its reminder."""
    bars = _bars(shown)
    more = len(bars) - MOST
    rest = f" {count_words(more, 'more pair')} in the table." if more > 0 else ""
    return Chart(
        "pairs",
        _title(bars, units),
        "What each pair has run in all. The mark is a reminder to look at it, not a limit." + rest,
        partial(pairs, bars, units) if bars else None,
        (
            table(
                "Each pair, those in use first",
                ("Pair", "In this time", "In all", "Inspect at"),
                (
                    (
                        f"{bar.name}, retired" if bar.retired else bar.name,
                        distance_text(bar.within_m, units),
                        distance_text(bar.distance_m, units),
                        distance_text(bar.inspect_at_m, units),
                    )
                    for bar in bars
                ),
                of=len(bars),
                none="No pair of shoes yet.",
            ),
        ),
        lambda: Numbers(
            ("pair", "retired", "before_m", "within_m", "inspect_at_m"),
            tuple(
                (
                    bar.name,
                    "yes" if bar.retired else "no",
                    round(bar.before_m),
                    round(bar.within_m),
                    round(bar.inspect_at_m),
                )
                for bar in bars
            ),
        ),
    )


def _bars(shown: TrendPage) -> list[PairBar]:
    rules = load_knowledge().shoes
    return [
        PairBar(
            pair.name,
            pair.before_m,
            pair.within_m,
            reminder(ShoeKind(pair.kind), pair.remind_at_m, rules).inspect_at_m,
            pair.retired_on is not None and pair.retired_on <= shown.last,
        )
        for pair in shown.lanes.pairs
    ]


def _title(bars: list[PairBar], units: Units) -> str:
    worn = [bar for bar in bars if not bar.retired]
    if not worn:
        return "No pair is in use"
    most = max(worn, key=lambda bar: bar.distance_m)
    return f"{most.name} has run {distance_text(most.distance_m, units)}"
