"""`coxa load`: how far lately, against the runs before; an association, never a risk."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING, Any

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.values.distances import distance_text

if TYPE_CHECKING:
    from coxa.training.spike import Spike
    from coxa.training.weeks import Total

PERIOD_DAYS = 84


def arguments(parser: argparse.ArgumentParser) -> None:
    """How far back."""
    parser.add_argument("--days", type=int, default=PERIOD_DAYS, help="how many days, 1 or more")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Weeks, oldest first, then the latest run against its 30 days."""
    from coxa.actions.trends import load_sums

    load = load_sums(here.runner_id, here.today, max(1, given.days))
    share = {each.week.first: each.share for each in load.changes}
    if here.as_json:
        say_json(
            {
                "first": load.first.isoformat(),
                "on": load.on.isoformat(),
                "last_7d": _total(load.last_7d),
                "last_28d": _total(load.last_28d),
                "weeks": [{**_total(week), "change": share.get(week.first)} for week in load.weeks],
                "spikes": [_spike(each.spike) for each in load.rungs if each.spike],
                "steps": load.steps.steps if load.steps.known else None,
                "forecast": _spike(load.forecast) if load.forecast else None,
                "claim": "S34",
            }
        )
        return
    say_table(
        (
            (
                day_text(week.first),
                distance_text(week.distance_m, here.units) if week.recorded else "nothing recorded",
                f"{share[week.first]:+.0%}" if week.first in share else "",
            )
            for week in load.weeks
        ),
        right=(1, 2),
    )
    say("The 10 % rule for weeks is not supported; see: coxa why S34")


def _total(total: "Total") -> dict[str, Any]:
    known = total.recorded
    return {
        "first": total.first.isoformat(),
        "last": total.last.isoformat(),
        "recorded": known,
        "runs": total.runs if known else None,
        "distance_m": total.distance_m if known else None,
        "duration_s": total.duration_s if known else None,
        "without_distance": total.without_distance,
    }


def _spike(spike: "Spike") -> dict[str, Any]:
    return {
        "day": spike.run.day.isoformat(),
        "distance_m": spike.run.distance_m,
        "longest_30d_m": spike.longest.distance_m,
        "share": spike.share,
        "class": spike.spike_class.value,
    }
