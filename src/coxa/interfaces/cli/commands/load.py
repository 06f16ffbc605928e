"""`coxa load`: how far lately, against the runs before; an association, never a risk."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING, Any

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.knowledge.load import load_knowledge
from coxa.training.sums.silence import unknown_days
from coxa.training.sums.windows import LONGEST_DAYS
from coxa.values.days import FIRST_DAY, days_before, days_between
from coxa.values.distances import distance_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from coxa.actions.trends.load_detail import Efforts
    from coxa.actions.trends.load_sums import LoadSums
    from coxa.training.effort import Effort
    from coxa.training.one_run.paces import PaceBand
    from coxa.training.one_run.stride import Shift
    from coxa.training.sums.silence import Silence
    from coxa.training.sums.spike import Spike
    from coxa.training.sums.weeks import Total
    from coxa.values.distances import Units

PERIOD_DAYS = 84
AT_ONCE = 200  # runs that are measured before an answer; a few seconds


def arguments(parser: argparse.ArgumentParser) -> None:
    """How far back."""
    parser.add_argument("--days", type=int, default=PERIOD_DAYS, help="how many days, 1 or more")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Weeks, oldest first, then the latest run against its 30 days."""
    from coxa.actions.runs.measure import measure_runs
    from coxa.actions.trends.load_detail import efforts
    from coxa.actions.trends.load_sums import load_sums
    from coxa.actions.trends.walking import walking, walking_form

    days = min(max(1, given.days), days_between(FIRST_DAY, here.today) + 1)
    measure_runs(here.runner_id, AT_ONCE)
    load = load_sums(here.runner_id, here.today, days)
    walked = walking(here.runner_id, here.today, days)
    share = {each.week.first: each.share for each in load.changes}
    if here.as_json:
        felt = efforts(here.runner_id, here.today, days)
        sums = _sums(load, share, felt)
        say_json({**sums, **_spent(here, days), "walking": walking_form(walked)})
    else:
        _say_weeks(load, share, here.units)
        if walked.uneven is not None and walked.uneven.is_new:
            say(load_knowledge().phrases["walking.uneven"].text)
            say("A reason to check the hip: coxa check")


def _say_weeks(load: "LoadSums", share: "Mapping[date, float]", units: "Units") -> None:
    say_table(
        (
            (
                day_text(week.first),
                distance_text(week.distance_m, units) if week.recorded else "nothing recorded",
                f"{share[week.first]:+.0%}" if week.first in share else "",
            )
            for week in load.weeks
        ),
        right=(1, 2),
    )
    say("The 10 % rule for weeks is not supported; see: coxa why S34")


def _sums(load: "LoadSums", share: "Mapping[date, float]", felt: "Efforts") -> dict[str, Any]:
    return {
        "first": load.first.isoformat(),
        "on": load.on.isoformat(),
        "last_7d": _total(load.last_7d),
        "last_28d": _total(load.last_28d),
        "weeks": [
            {
                **_total(week),
                "change": share.get(week.first),
                "effort": _effort(felt.weeks.get(week.first)),
            }
            for week in load.weeks
        ],
        "spikes": [_spike(each.spike, load.quiet) for each in load.rungs if each.spike],
        "silences": [
            {"first": each.first.isoformat(), "last": each.last.isoformat()}
            for each in load.quiet[1:]
        ],
        "effort": _effort(felt.all),
        "steps": load.steps.steps if load.steps.known else None,
        "forecast": _spike(load.forecast, ()) if load.forecast else None,
        "claim": "S34",
    }


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
        "unknown_days": total.unknown_days,
    }


def _effort(effort: "Effort | None") -> dict[str, Any] | None:
    """Minutes times effort; None for a load that nobody named."""
    if effort is None:
        return None
    return {"load": effort.load, "known": effort.known, "unknown": effort.unknown}


def _spent(here: Here, days: int) -> dict[str, Any]:
    """Moving seconds by pace and by slope, steps as a teaching sum, and left against right."""
    from coxa.actions.trends.load_detail import time_spent
    from coxa.actions.trends.strides import strides

    spent = time_spent(here.runner_id, here.today, days, here.units.metres)
    latest = strides(here.runner_id, here.today)
    return {
        "usual_mps": spent.usual_mps,
        "against_usual": [_paces(each) for each in spent.against_usual],
        "paces": [_paces(each) for each in spent.by_pace if each.seconds],
        "slopes": [
            {"least_pct": each.least_pct, "most_pct": each.most_pct, "seconds": each.seconds}
            for each in spent.by_slope
        ],
        "runs": {
            "all": spent.runs,
            "with_pace": spent.paced,
            "with_slope": spent.sloped,
            "waiting": spent.waiting,
        },
        "balance": _shift(latest.balance),
        "balance_drift": _shift(latest.drift),
    }


def _paces(band: "PaceBand") -> dict[str, Any]:
    return {
        "least_mps": band.least_mps,
        "most_mps": band.most_mps,
        "seconds": round(band.seconds, 1),
    }


def _shift(shift: "Shift | None") -> dict[str, Any] | None:
    """The left foot's share, per cent; None where nothing is new."""
    if shift is None:
        return None
    usual = shift.usual
    return {"now_pct": shift.now, "usual_pct": usual.middle, "runs": usual.runs}


def _spike(spike: "Spike", quiet: "Sequence[Silence]") -> dict[str, Any]:
    return {
        "day": spike.run.day.isoformat(),
        "distance_m": spike.run.distance_m,
        "longest_30d_m": spike.longest.distance_m,
        "share": spike.share,
        "class": spike.spike_class.value,
        "unknown_days": unknown_days(
            quiet, days_before(spike.run.day, LONGEST_DAYS), days_before(spike.run.day, 1)
        ),
    }
