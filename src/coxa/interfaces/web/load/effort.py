"""How hard a run felt, named on its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from coxa.actions.refusals import Refused
from coxa.actions.runs.edit import edit_run
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of

STEPS = tuple(str(each) for each in range(11))


@require_POST
def name(request: HttpRequest, activity_id: int) -> HttpResponse:
    """0 to 10; an empty one makes it unknown. What a file said stays in the file."""
    said = request.POST.get("effort", "")
    if said and said not in STEPS:
        raise Refused("Name the effort from 0 to 10.")
    effort = float(said) if said else None
    edit_run(runner_of(request), activity_id, {"perceived_exertion": effort}, now_of(request))
    tell(request, "Kept.")
    return redirect("runs:one", activity_id)
