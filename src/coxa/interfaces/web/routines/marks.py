"""What worked for me: one mark, and its undo."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.refusals import Refused
from coxa.actions.routines.relief_mark import mark_relief, undo_relief_mark
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of, today_of
from coxa.knowledge.load import load_knowledge


@require_POST
def mark(request: HttpRequest) -> HttpResponse:
    """Keep it, and say so with a way back."""
    relief, told = request.POST.get("relief", ""), request.POST.get("mark", "")
    number = int(told) if told.isdecimal() else -1
    try:
        kept = mark_relief(runner_of(request), relief, number, today_of(request), now_of(request))
    except Refused as refused:
        tell(request, str(refused))
    else:
        title = load_knowledge().relief[relief].title
        tell(request, f"Noted: {title}, {kept.mark}.", reverse("routines:unmark", args=[kept.id]))
    return redirect("routines:relief")


@require_POST
def unmark(request: HttpRequest, mark_id: int) -> HttpResponse:
    """Take it back."""
    try:
        undo_relief_mark(runner_of(request), mark_id, now_of(request))
    except Refused as refused:
        tell(request, str(refused))
    else:
        tell(request, "Taken back.")
    return redirect("routines:relief")
