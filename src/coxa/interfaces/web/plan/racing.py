"""When could I race? Two dates and a fan, from one's own record."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.plans.race import plan_race
from coxa.actions.refusals import Refused
from coxa.interfaces.web.drawing.fan import fan
from coxa.interfaces.web.plan.choose import races_for
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.plan.race import PLAYS, RaceOutlook
from coxa.values.distances import distance_text

ROWS = 12


@require_safe
def race(request: HttpRequest) -> HttpResponse:
    """Without a distance it asks for one."""
    wanted = request.GET.get("distance", "")
    races = races_for(runner_of(request), today_of(request))
    context: dict[str, object] = {"races": races, "wanted": wanted, "plays": PLAYS}
    if wanted in dict(races):
        try:
            found = plan_race(runner_of(request), float(wanted), today_of(request))
        except Refused as refused:
            context |= {"fault": str(refused), "held": True}
        else:
            context |= _shown(found, request)
    return render(request, "plan/race.html", context)


def _shown(found: RaceOutlook, request: HttpRequest) -> dict[str, object]:
    units = units_of(request)
    stride = max(1, -(-len(found.fan) // ROWS))
    rows = [
        (week.day, *(distance_text(m, units) for m in (week.low_m, week.middle_m, week.high_m)))
        for week in found.fan[stride - 1 :: stride]
    ]
    return {
        "found": found,
        "needed": distance_text(found.needed_m, units),
        "drawn": fan(found, units) if found.fan else "",
        "rows": rows,
    }
