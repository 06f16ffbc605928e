"""What goes before more pain, as far as the runner's own notes can tell."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.hip_answers.told import hip_answers, work_out
from coxa.actions.hip_answers.words import could_test, left_out, sentence, standing, together
from coxa.actions.shoes.outlooks import shoe_names
from coxa.interfaces.web.drawing.effectbar import effect_bar
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, units_of
from coxa.values.distances import Units
from coxa.values.hip_answers import Answer, Effect, Standing


@dataclass(frozen=True)
class Line:
    """One finding as the page shows it."""

    words: str
    bar: SafeString
    together: str


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The page; without enough notes it says how many are needed."""
    runner_id, units = runner_of(request), units_of(request)
    told = hip_answers(runner_id, now_of(request))
    answers, shoes = told.answers, shoe_names(runner_id)
    lines = [(each.answer, _line(each, units, shoes)) for each in answers.effects]
    context = {
        "shown": told,
        "answers": answers,
        "standing": standing(answers),
        "too_few": answers.standing is Standing.TOO_FEW_RUNS,
        "share": min(100, round(100 * answers.known / answers.needed)),
        "clear": [line for answer, line in lines if answer is not Answer.CANNOT_TELL],
        "open": [line for answer, line in lines if answer is Answer.CANNOT_TELL],
        "left_out": [left_out(each, shoes) for each in answers.left_out],
        "could_test": could_test(answers, shoes),
        "experiments_url": _experiments(),
    }
    return render(request, "answers/home.html", context)


@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Worked out at once, from everything there is."""
    work_out(runner_of(request), now_of(request))
    tell(request, "Worked out anew.")
    return redirect("answers:home")


def _line(effect: Effect, units: Units, shoes: Mapping[int, str]) -> Line:
    return Line(sentence(effect, units, shoes), effect_bar(effect), together(effect))


def _experiments() -> str:
    """Where an experiment can be planned; empty where this Coxa has no such page."""
    try:
        return reverse("experiments:home")
    except NoReverseMatch:
        return ""
