"""Keep what was done, and take it back."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.refusals import NotFound, Refused
from coxa.actions.routines.log import log_routine, undo_round
from coxa.interfaces.web.routines.reading import round_from
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of, zone_of

_BAD_REQUEST = 400


@require_POST
def log(request: HttpRequest, routine_id: str) -> HttpResponse:
    """One round; a script is answered in JSON, and may send the same twice."""
    by_script = _by_script(request)
    now = now_of(request)
    try:
        new = round_from(request.POST, routine_id, now, zone_of(request), today_of(request))
        done = log_routine(runner_of(request), new, now)
    except NotFound:
        raise
    except Refused as refused:
        if by_script:
            return JsonResponse({"error": str(refused)}, status=_BAD_REQUEST)
        raise
    if by_script:
        return JsonResponse({"id": done.id, "undo": reverse("routines:undo", args=[done.id])})
    tell(request, "Logged.", reverse("routines:undo", args=[done.id]))
    return redirect("routines:home")


@require_POST
def undo(request: HttpRequest, log_id: int) -> HttpResponse:
    """Taken back, with the note that was made with it."""
    undo_round(runner_of(request), log_id, now_of(request))
    if _by_script(request):
        return JsonResponse({"id": log_id})
    tell(request, "Taken back.")
    return redirect("routines:home")


def _by_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")
