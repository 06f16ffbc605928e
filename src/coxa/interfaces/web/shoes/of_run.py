"""The pair and the ground of one run: chosen on its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from coxa.actions.refusals import Refused
from coxa.actions.runs.surface import say_surface
from coxa.actions.shoes.outlooks import shoe_outlooks
from coxa.actions.shoes.use import use_shoe
from coxa.interfaces.web.runs.words import ON_FOOT
from coxa.interfaces.web.shoes.words import SURFACES, ground_words
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, today_of
from coxa.store.shapes import ActivityLine
from coxa.values.surfaces import Surface, SurfaceSource


def worn(request: HttpRequest, line: ActivityLine) -> dict[str, object]:
    """What the page of a run needs for its selectors; nothing for other sports."""
    if line.sport not in ON_FOOT or line.deleted:
        return {}
    pairs = [each.line for each in shoe_outlooks(runner_of(request), today_of(request))]
    said = line.ground is not None and line.ground.source is SurfaceSource.RUNNER
    return {
        "pairs": [each for each in pairs if each.retired_on is None or each.id == line.shoe],
        "surfaces": [(each.value, word) for each, word in SURFACES.items()],
        "surface_said": line.ground.surface.value if said and line.ground else "",
        "ground": ground_words(line.ground),
    }


@require_POST
def choose(request: HttpRequest, activity_id: int) -> HttpResponse:
    """Both at once; an empty one takes the word back."""
    shoe, surface = request.POST.get("shoe"), request.POST.get("surface")
    if surface and surface not in {each.value for each in Surface}:
        raise Refused("Choose a ground from the list.")
    if shoe is not None:
        use_shoe(runner_of(request), int(shoe) if shoe.isdecimal() else None, [activity_id])
    if surface is not None:
        said = Surface(surface) if surface else None
        say_surface(runner_of(request), activity_id, said)
    tell(request, "Kept.")
    return redirect("runs:one", activity_id)
