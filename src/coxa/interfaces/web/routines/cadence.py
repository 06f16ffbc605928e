"""Cadence practice: own steps a minute, a metronome a little above, and how later runs went."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from coxa.actions.routines.cadence_practice import cadence_practice
from coxa.interfaces.web.routines.view import LEVELS
from coxa.interfaces.web.who import runner_of, today_of
from coxa.routine.cadence import CADENCE, LEAST_PCT, LEAST_RUNS, MOST_PCT

AFTER_SHOWN = 12  # runs since the practice began


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Only while the hip allows it; else the routine says why not."""
    runner_id = runner_of(request)
    found = cadence_practice(runner_id, today_of(request))
    if not found.shown.session.offered:
        return redirect("routines:one", CADENCE)
    own = found.cadence.own_spm
    context = {
        "runner": runner_id,
        "routine": found.shown.routine,
        "cadence": found.cadence,
        "own": None if own is None else round(own),
        "after": found.cadence.after[:AFTER_SHOWN] if found.cadence.since else (),
        "shares": [(pct, round(own * (1 + pct / 100))) for pct in (LEAST_PCT, 7, MOST_PCT)]
        if own is not None
        else [],
        "change": None if found.cadence.change_pct is None else round(found.cadence.change_pct),
        "least_runs": LEAST_RUNS,
        "levels": LEVELS,
    }
    return render(request, "routines/cadence.html", context)
