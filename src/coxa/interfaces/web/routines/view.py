"""The list, one routine on paper, and the player."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from coxa.actions.routines.show import routine_list, routine_show
from coxa.diary.entry import HIGHEST, LOWEST
from coxa.interfaces.web.drawing.figure.draw import frames
from coxa.interfaces.web.routines.player_form import player_form
from coxa.interfaces.web.routines.shown import becauses, left_out, sections, steps
from coxa.interfaces.web.who import runner_of, today_of
from coxa.routine.cadence import CADENCE
from coxa.values.regions import Region

LEVELS = range(LOWEST, HIGHEST + 1)
# Where pain of an exercise is asked for, with one tap; the diary has the whole map.
PLACES = (
    Region.GROIN,
    Region.FRONT_OF_HIP,
    Region.SIDE_OF_HIP,
    Region.BUTTOCK,
    Region.SIT_BONE,
    Region.INNER_THIGH,
    Region.FRONT_THIGH,
    Region.BACK_THIGH,
    Region.LOW_BACK,
    Region.KNEE,
)
YEAR_S = 365 * 24 * 3600


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What today asks for first."""
    runner_id = runner_of(request)
    listed = routine_list(runner_id, today_of(request))
    context = {"sections": sections(listed), "runner": runner_id}
    return render(request, "routines/home.html", context)


@require_safe
def one(request: HttpRequest, routine_id: str) -> HttpResponse:
    """The routine as it is done today; prints well."""
    runner_id = runner_of(request)
    shown = routine_show(runner_id, routine_id, today_of(request))
    context = {
        "runner": runner_id,
        "shown": shown,
        "routine": shown.routine,
        "steps": steps(shown),
        "metronome": routine_id == CADENCE,
        "can_begin": any(step.exercise for step in shown.session.steps),
        "left_out": left_out(shown),
        "reasons": becauses(shown.session.reasons),
    }
    return render(request, "routines/one.html", context)


@require_safe
def go(request: HttpRequest, routine_id: str) -> HttpResponse:
    """The player; without script the steps and a form to say what was done."""
    runner_id = runner_of(request)
    shown = routine_show(runner_id, routine_id, today_of(request))
    if not any(step.exercise for step in shown.session.steps):
        return redirect("routines:one", routine_id)
    context = {
        "runner": runner_id,
        "shown": shown,
        "routine": shown.routine,
        "steps": steps(shown),
        "data": player_form(shown, runner_id),
        "levels": LEVELS,
        "places": [(each.value, each.words) for each in PLACES],
    }
    return render(request, "routines/go.html", context)


@require_safe
def figure(request: HttpRequest, exercise: str) -> HttpResponse:
    """All frames of one exercise; the address carries the knowledge's version, so it may stay."""
    del request
    drawn = frames(exercise) if slugify(exercise) == exercise.lower() else ""
    if not drawn:
        raise Http404
    response = HttpResponse(drawn, content_type="image/svg+xml")
    response["Cache-Control"] = f"private, max-age={YEAR_S}, immutable"
    return response
