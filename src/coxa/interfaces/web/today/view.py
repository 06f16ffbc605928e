"""Today, the clinician's all-clear, and the answer to "was this run real?"."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.checks.check_hip import clear_flags, take_back_clearance
from coxa.actions.episodes.check_in import check_in_is_due
from coxa.actions.experiments.shown import running_today
from coxa.actions.experiments.words import today_line
from coxa.actions.profile import show_profile
from coxa.actions.record_pain import pain_entries
from coxa.actions.refusals import Refused
from coxa.actions.routines.show import for_the_hip
from coxa.actions.runs.activities import count_activities
from coxa.actions.runs.confirm import confirm_run
from coxa.actions.runs.ignore import ignore_run, unignore_run
from coxa.actions.today import today
from coxa.actions.trends.walking import asks_for_a_check
from coxa.advice.advice import Advice, State
from coxa.diary.notes import highest_by_day
from coxa.interfaces.web.drawing.dots14 import DAYS
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.today.leads import check_is_due, sheet_to_take
from coxa.interfaces.web.today.shown import shown
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge
from coxa.values.terms import is_over, term_words
from coxa.values.urgency import Urgency

_NOT_NOW = {State.UNKNOWN, State.SEE_SOMEONE}  # first the question, or somebody's look


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The day's state, its session, why, and what comes after."""
    return _page(request)


def _page(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    runner_id, on = runner_of(request), today_of(request)
    advice = today(runner_id, on)
    knowledge = load_knowledge()
    notes = pain_entries(runner_id, since=on - timedelta(days=DAYS - 1), until=on)
    is_new = _is_new(advice) and advice.state is State.UNKNOWN
    country = show_profile(runner_id).country or ""
    context = {
        "shown": shown(advice, knowledge, highest_by_day(notes), units_of(request)),
        "advice": advice,
        "is_new": is_new,
        "has_runs": is_new and count_activities(runner_id) > 0,
        "check_due": check_is_due(runner_id, advice),
        "see_leads": advice.state in _NOT_NOW,  # else what to do today comes first
        "term": term_words(advice.see_within_days, advice.urgency),
        "term_is_over": is_over(advice.see_within_days, advice.urgency),
        "sheet": sheet_to_take(runner_id, advice),
        "for_hip": () if advice.state in _NOT_NOW else for_the_hip(runner_id, on),
        "warm_up": knowledge.routines.get(advice.before or ""),
        "emergency": advice.urgency is Urgency.EMERGENCY and advice.state is State.SEE_SOMEONE,
        "emergency_number": knowledge.emergency_numbers.get(country, ""),
        "flags": _flags(advice, knowledge, most_urgent=True),
        "milder": _flags(advice, knowledge, most_urgent=False),
        "due": check_in_is_due(runner_id, on),
        "experiment": _experiment(runner_id, advice),
        "uneven": knowledge.phrases["walking.uneven"] if asks_for_a_check(runner_id, on) else None,
        "fault": fault,
        "entered": request.POST,
    }
    return render(request, "today/home.html", context, status=status)


def _experiment(runner_id: int, advice: Advice) -> tuple[int, str] | None:
    """Its id and what its block of today asks for; it says how to run, never whether."""
    shown = running_today(runner_id, advice.on)
    if shown is None or shown.experiment.id is None:
        return None
    line = today_line(shown.experiment, shown.standing)
    return None if line is None else (shown.experiment.id, line)


def _flags(advice: Advice, knowledge: Knowledge, *, most_urgent: bool) -> list[tuple[str, str]]:
    """The flags as urgent as the day, or the others: what can wait stands behind what cannot."""
    return [
        (id_, knowledge.flags[id_].text)
        for id_ in advice.flags
        if (knowledge.flags[id_].urgency is advice.urgency) is most_urgent
    ]


def _is_new(advice: Advice) -> bool:
    """Nothing has been said and nothing was run: two first steps instead of sums."""
    return advice.pain.last_day is None and advice.load.runs_30d == 0


@require_POST
def cleared(request: HttpRequest) -> HttpResponse:
    """A clinician has looked: who, what was found, on which day."""
    runner_id, now = runner_of(request), now_of(request)
    on = _day(request.POST.get("on", ""))
    who, found = request.POST.get("who", ""), request.POST.get("found", "")
    if on is None:
        return _page(request, "Give the day on which a clinician looked.", status=400)
    try:
        clear_flags(runner_id, who, found, on, now)
    except Refused as refused:
        return _page(request, str(refused), status=400)
    tell(request, "Noted: a clinician has looked.", reverse("today:undo_cleared"))
    return redirect("today:home")


@require_POST
def undo_cleared(request: HttpRequest) -> HttpResponse:
    """Nobody has looked, after all."""
    if take_back_clearance(runner_of(request), now_of(request)):
        tell(request, "The all-clear is taken back.")
    return redirect("today:home")


def _day(text: str) -> date | None:
    """None where the text names no day."""
    try:
        return parse_date(text)
    except ValueError:
        return None


@require_POST
def real(request: HttpRequest, activity_id: int) -> HttpResponse:
    """An unusually long run: it was real, or it was none."""
    runner_id = runner_of(request)
    was = request.POST.get("was", "")
    if was == "real":
        confirm_run(runner_id, activity_id)
        tell(request, "Noted: that run was real.")
    elif was == "none":
        ignore_run(runner_id, activity_id)
        tell(request, "Noted: that was not a run.", reverse("today:undo_real", args=[activity_id]))
    return redirect("today:home")


@require_POST
def undo_real(request: HttpRequest, activity_id: int) -> HttpResponse:
    """It was a run after all."""
    unignore_run(runner_of(request), activity_id)
    tell(request, "It counts as a run again.")
    return redirect("today:home")
