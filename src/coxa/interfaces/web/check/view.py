"""Start, one question a screen, the result; back corrects and both are kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coxa.actions.checks.answer_words import answer_words
from coxa.actions.checks.check_hip import (
    assess_answers,
    latest_check,
    next_question_of,
    parse_answers,
    save_check,
    saved_checks,
)
from coxa.actions.profile import set_profile, show_profile
from coxa.actions.record_pain import pain_entries
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.interfaces.web.check.belonging import belonging
from coxa.interfaces.web.check.keeping import (
    Kept,
    corrected_check,
    forget,
    keep,
    kept,
    mark_saved,
    place_of,
    question_at,
    question_named,
)
from coxa.interfaces.web.check.patterns import patterns
from coxa.interfaces.web.check.reading import MissingAnswerError, answer_of, as_sent, sent
from coxa.interfaces.web.check.result import STATES, result
from coxa.interfaces.web.drawing.bodymap.map import BodyMap, body_map
from coxa.interfaces.web.drawing.state import silhouette
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.today.shown import shown
from coxa.interfaces.web.who import now_of, runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.store.shapes import SavedCheck
from coxa.values.regions import known_places
from coxa.values.urgency import Urgency

_BAD_REQUEST = 400
ASKED = "asked"  # the field that names the question a screen asked
# A check asks 12 to 14 questions unless an answer ends it; said as "about", never as a promise.
ABOUT = 14
LEFT = "Your answers are kept. After a day the warning signs are asked again."


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What it is, how long it takes, and going on where one left."""
    return _start(request)


def _start(request: HttpRequest, fault: str = "") -> HttpResponse:
    runner_id, state = runner_of(request), kept(request)
    left = next_question_of(runner_id, state.answers, today_of(request))
    context = {
        "begun": state.begun and left is not None,
        "stale_since": state.stale_since,
        "next": len(state.order) + 1,
        "latest": latest_check(runner_id),
        "ask_country": not show_profile(runner_id).country,
        "country": request.POST.get("country", ""),
        "fault": fault,
    }
    return render(request, "check/start.html", context, status=_BAD_REQUEST if fault else 200)


@require_POST
def anew(request: HttpRequest) -> HttpResponse:
    """Forget the answers kept so far and begin; the country is for the emergency number."""
    country = request.POST.get("country", "").strip()
    if country:
        try:
            set_profile(runner_of(request), {"country": country})
        except Refused as refused:
            return _start(request, str(refused))
    forget(request)
    return redirect("check:question", 1)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """One screen; a POST keeps the answer and goes on."""
    state, named = kept(request), request.POST.get(ASKED)
    if named is not None:
        return _answered(request, state, question_named(named), number)
    if not 1 <= number <= len(state.order) + 1:
        return redirect("check:question", len(state.order) + 1)
    asked = question_at(runner_of(request), state, number, today_of(request))
    if asked is None:
        return redirect("check:start")
    if request.method != "POST":
        return _screen(request, asked, number)
    return _answered(request, state, asked, number)


def _answered(
    request: HttpRequest, state: Kept, asked: Question | None, number: int
) -> HttpResponse:
    """Kept under the question that was read, whatever its number has become in another tab."""
    if asked is None:
        return redirect("check:question", number)
    number = place_of(state, asked)
    try:
        answer = answer_of(asked, request.POST)
        parse_answers({asked.id: answer})
    except (MissingAnswerError, Refused) as fault:
        return _screen(request, asked, number, str(fault), status=_BAD_REQUEST)
    if asked.id not in state.order:
        state.order.append(asked.id)
    state.answers[asked.id] = answer
    state.earlier.pop(asked.id, None)
    keep(request, state)
    return _on(request, number)


def _on(request: HttpRequest, number: int) -> HttpResponse:
    """The result once nothing more matters, the next screen, or home with the answers kept."""
    runner_id, on, state = runner_of(request), today_of(request), kept(request)
    if next_question_of(runner_id, state.answers, on) is None:
        return _finish(request)
    if request.POST.get("then") != "leave":
        return redirect("check:question", number + 1)
    found = assess_answers(runner_id, parse_answers(state.answers), on)
    if found.flags and not found.is_half:
        return _finish(request)  # a flag is never left lying in a form
    tell(request, LEFT)
    return redirect("today:home")


def _screen(
    request: HttpRequest, asked: Question, number: int, fault: str = "", status: int = 200
) -> HttpResponse:
    """With a fault what was sent stands in the form again, and nothing of it is kept."""
    state = kept(request)
    answer = state.answers.get(asked.id)
    chosen, typed = sent(request.POST) if fault else as_sent(answer)
    if not fault and answer is None:
        chosen = [*state.ticked.get(asked.id, [])]
    context = {
        "question": asked,
        "kind": asked.kind.value,
        "number": number,
        "about": max(ABOUT, number),
        "back": reverse("check:question", args=[number - 1])
        if number > 1
        else reverse("check:start"),
        "chosen": chosen,
        "typed": typed,
        "map": _map(chosen) if asked.kind is QuestionKind.REGIONS else None,
        "fault": fault,
        "earlier": answer_words(asked, state.earlier[asked.id])
        if asked.id in state.earlier
        else "",
        "earlier_on": state.stale_since,
    }
    return render(request, "check/question.html", context, status=status)


def _map(chosen: list[str]) -> BodyMap:
    return body_map(known_places(chosen))


def _finish(request: HttpRequest) -> HttpResponse:
    """Keep the check; the answers stay for going back, which then corrects it."""
    answers = parse_answers(kept(request).answers)
    runner_id, corrects = runner_of(request), corrected_check(request)
    saved = save_check(runner_id, answers, today_of(request), now_of(request), corrects)
    mark_saved(request, saved.id)
    return redirect("check:result", saved.id)


def _patterns(saved: SavedCheck, knowledge: Knowledge) -> tuple[object, ...]:
    """Nothing stands beside an emergency."""
    if saved.assessment.urgency is Urgency.EMERGENCY:
        return ()
    return patterns(saved.assessment, knowledge)


@require_safe
def outcome(request: HttpRequest, check_id: int) -> HttpResponse:
    """Urgency first, then running, then why; and one sheet to print."""
    runner_id = runner_of(request)
    saved = next((each for each in saved_checks(runner_id) if each.id == check_id), None)
    if saved is None:
        raise Http404
    knowledge, on = load_knowledge(), today_of(request)
    advice = today(runner_id, on)
    country = show_profile(runner_id).country or ""
    shown_result = result(saved, knowledge)
    context = {
        "result": shown_result,
        "patterns": _patterns(saved, knowledge),
        "silhouette": silhouette(State(STATES[saved.assessment.urgency])),
        "emergency_number": knowledge.emergency_numbers.get(country, ""),
        "load": shown(advice, knowledge, {}, units_of(request)).facts,
        "ran": advice.load.runs_30d > 0,
        "back": reverse("check:question", args=[max(1, len(kept(request).order))]),
        **belonging(runner_id, saved),
        "earlier_words": knowledge.phrases["triage.earlier.detail"].text,
        "go_on": _go_on(request, saved),
        "can_correct": corrected_check(request) == saved.id,
        "newer": next(
            (each.id for each in saved_checks(runner_id) if each.corrects == check_id), None
        ),
        "note_pain": saved.on == on and _may_wait(saved) and not pain_entries(runner_id, since=on),
    }
    return render(request, "check/result.html", context)


def _go_on(request: HttpRequest, saved: SavedCheck) -> str:
    """Where the questions go on that this check leaves open; nowhere beside an emergency."""
    state, runner_id = kept(request), runner_of(request)
    if corrected_check(request) != saved.id or saved.assessment.urgency is Urgency.EMERGENCY:
        return ""
    if next_question_of(runner_id, state.answers, today_of(request)) is None:
        return ""
    return reverse("check:question", args=[len(state.order) + 1])


def _may_wait(saved: SavedCheck) -> bool:
    """Nothing is asked for beside a result that is urgent."""
    return saved.assessment.urgency in {Urgency.SOON, Urgency.SELF_CARE}
