"""The longest run of each day against its 30 days."""

from functools import partial

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.trends.ladder import EACH_RUN, ladder, split, thinned
from coxa.interfaces.web.trends.chart import Chart, Numbers, count_words, day_words, table
from coxa.training.sums.day_ladder import DayRung
from coxa.values.distances import Units, distance_text


def chart(shown: TrendPage, units: Units) -> Chart:
    """A rung a day."""
    over, under, first = split(shown.rungs)
    many = len(shown.rungs) > EACH_RUN
    thin = " Of so many, those above their line and the longest ones are drawn." if many else ""
    return Chart(
        "ladder",
        _title(len(over), len(over) + len(under)),
        "The longest run of a day, and the line 10\u00a0% over the longest of the 30 days "
        "before it." + _unmeasured(len(first)) + thin,
        partial(ladder, shown, thinned(shown), units) if shown.rungs else None,
        (
            table(
                "Runs above their line, the last first",
                ("Day", "Run", "Longest before", "Over"),
                (_row(rung, units) for rung in reversed(over)),
                of=len(over),
                none="None in this time.",
            ),
        ),
        lambda: Numbers(
            ("day", "longest_run_m", "longest_30d_before_m", "share_over"),
            tuple(
                (
                    rung.day,
                    round(rung.longest_m),
                    "" if rung.before_m is None else round(rung.before_m),
                    "" if rung.share is None else round(rung.share, 4),
                )
                for rung in shown.rungs
            ),
        ),
    )


def _unmeasured(days: int) -> str:
    """Why the title counts fewer days than were run."""
    return f" {count_words(days, 'day')} had no run in the 30 days before." if days else ""


def _title(over: int, known: int) -> str:
    if not known:
        return "No run yet with another one in its 30 days before"
    if not over:
        return "No run went more than 10\u00a0% over its 30 days"
    of_all = f"{over:,} of {count_words(known, 'run day')}"
    return f"{of_all} went more than 10\u00a0% over the 30 days before"


def _row(rung: DayRung, units: Units) -> tuple[object, ...]:
    return (
        day_words(rung.day),
        distance_text(rung.longest_m, units),
        distance_text(rung.before_m or 0.0, units),
        f"{rung.share or 0.0:+.0%}",
    )
