"""The design of a new experiment, seen before it starts."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coxa.actions.experiments.change import MOST_WORDS, start_experiment
from coxa.actions.experiments.design import Outlook, outlook
from coxa.actions.experiments.shown import why_not
from coxa.actions.experiments.words import BARRED, FACTORS
from coxa.actions.refusals import Refused
from coxa.inference.experiment.design import (
    LEAST_BLOCK_DAYS,
    LEAST_PAIRS,
    MOST_BLOCK_DAYS,
    MOST_PAIRS,
    USUAL_BLOCK_DAYS,
)
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.values.experiments import Factor

_BAD_REQUEST = 400


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, factor: str) -> HttpResponse:
    """GET shows the design of the chosen numbers; POST begins it today."""
    if factor not in set(Factor):
        raise Http404
    chosen = Factor(factor)
    if request.method != "POST":
        return _page(request, chosen, request.GET)
    try:
        shown = _start(request, chosen)
    except Refused as refused:
        return _page(request, chosen, request.POST, str(refused))
    tell(request, "It begins today.")
    return redirect("experiments:one", shown)


def _start(request: HttpRequest, factor: Factor) -> int:
    form = request.POST
    shown = start_experiment(
        runner_of(request),
        factor,
        today_of(request),
        now_of(request),
        a=form.get("a", ""),
        b=form.get("b", ""),
        pairs=_number(form, "pairs", LEAST_PAIRS),
        block_days=_number(form, "block_days", USUAL_BLOCK_DAYS),
    )
    return shown.experiment.id or 0


def _page(request: HttpRequest, factor: Factor, form: QueryDict, fault: str = "") -> HttpResponse:
    words, runner_id, on = FACTORS[factor], runner_of(request), today_of(request)
    pairs, days = (
        _within(_number(form, "pairs", LEAST_PAIRS), LEAST_PAIRS, MOST_PAIRS),
        _within(_number(form, "block_days", USUAL_BLOCK_DAYS), LEAST_BLOCK_DAYS, MOST_BLOCK_DAYS),
    )
    against = why_not(runner_id, on)
    seen: Outlook = outlook(runner_id, pairs, days, on)
    context = {
        "factor": factor.value,
        "words": words,
        "a": form.get("a", words.a),
        "b": form.get("b", words.b),
        "pairs": pairs,
        "block_days": days,
        "pairs_offered": range(LEAST_PAIRS, MOST_PAIRS + 1),
        "days_offered": (LEAST_BLOCK_DAYS, USUAL_BLOCK_DAYS, 10, MOST_BLOCK_DAYS),
        "most_words": MOST_WORDS,
        "seen": seen,
        "against": "" if against is None else BARRED[against],
        "fault": fault,
    }
    return render(request, "experiments/new.html", context, status=_BAD_REQUEST if fault else None)


def _number(form: QueryDict, name: str, usual: int) -> int:
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < MOST_DIGITS else usual


MOST_DIGITS = 4


def _within(number: int, least: int, most: int) -> int:
    return max(least, min(most, number))
