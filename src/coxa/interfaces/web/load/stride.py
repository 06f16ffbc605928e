"""Contact time, its balance left and right, and cadence, run by run."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.trends.strides import strides
from coxa.interfaces.web.load.view import catch_up
from coxa.interfaces.web.who import runner_of, today_of
from coxa.training.one_run.stride import BASELINE_RUNS, IN_A_ROW, LEAST_BASELINE, Shift, StrideRun

SHOWN = 30


@require_safe
def stride(request: HttpRequest) -> HttpResponse:
    """The latest runs with dynamics; a shift is told in a sentence."""
    runner_id = runner_of(request)
    catch_up(runner_id)
    found = strides(runner_id, today_of(request))
    context = {
        "runs": [_row(each) for each in found.runs[: -SHOWN - 1 : -1]],
        "balance": found.balance and shift_words(found.balance),
        "drift": found.drift and drift_words(found.drift),
        "least": LEAST_BASELINE + IN_A_ROW,
        "most": BASELINE_RUNS,
    }
    return render(request, "load/stride.html", context)


def shift_words(shift: Shift) -> str:
    """Which foot, by how much, against what."""
    foot = "left" if shift.more else "right"
    now = shift.now if shift.more else 100 - shift.now
    usual = shift.usual.middle if shift.more else 100 - shift.usual.middle
    return (
        f"Your {foot} foot was on the ground longer than is usual for you: {now:.1f}\u00a0% of "
        f"the contact in the last {IN_A_ROW} runs, {usual:.1f}\u00a0% in the "
        f"{shift.usual.runs} before them."
    )


def drift_words(shift: Shift) -> str:
    """The same for what changes within a run."""
    foot = "left" if shift.more else "right"
    return (
        f"From the first to the last third of the last {IN_A_ROW} runs, contact moved to the "
        f"{foot} foot more than is usual for you, by {abs(shift.now):.1f}\u00a0points."
    )


def _row(run: StrideRun) -> dict[str, object]:
    return {
        "id": run.run_id,
        "day": run.day,
        "contact": "" if run.stance_ms is None else f"{run.stance_ms:.0f}",
        "balance": "" if not run.balance_pct else f"{run.balance_pct:.1f}",
        "drift": "" if run.balance_drift_pct is None else f"{run.balance_drift_pct:+.1f}",
        "cadence": "" if not run.cadence_spm else f"{run.cadence_spm:.0f}",
    }
