"""What eases it: three kinds of sore, and for each what fits and what is left out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from coxa.actions.routines.relief_mark import what_worked
from coxa.actions.routines.show import relief_for
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.interfaces.web.learn.words import badge
from coxa.interfaces.web.who import runner_of, today_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Knowledge
from coxa.routine.relief import Left, Sore
from coxa.values.urgency import Urgency

PAINKILLER = "painkiller"  # told of, and offered to nobody
RULE_48H = "S36"  # the article's 48 hours, shown with its verdict
WORDS = {
    Sore.SORENESS: "Muscles on both sides, after something hard or new",
    Sore.NEW: "A new injury, of today or yesterday",
    Sore.HOT: "A place that is hot or swollen",
}


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The answer stands below the question; nothing is kept, and nothing is in the address."""
    told, numb = request.POST.get("for", ""), bool(request.POST.get("numb"))
    sore = Sore(told) if told in set(Sore) else None
    knowledge = load_knowledge()
    choice = None
    advice = today(runner_of(request), today_of(request))
    seen_first = advice.state is State.SEE_SOMEONE
    waits = seen_first and advice.urgency.rank >= Urgency.URGENT.rank
    if sore is not None and not waits:
        choice = relief_for(runner_of(request), sore, today_of(request), numb=numb)
    claim = knowledge.claims[RULE_48H]
    left = [(each.relief, _against(each, knowledge)) for each in (choice.left if choice else ())]
    context = {
        "kinds": [(each.value, words) for each, words in WORDS.items()],
        "sore": told if sore else "",
        "numb": numb,
        "choice": choice,
        "seen_first": seen_first,
        "waits": waits,
        "left": left,
        "claim": claim,
        "badge": badge(claim.verdict, claim.grade),
        "painkiller": knowledge.relief[PAINKILLER],
        "reliefs": list(knowledge.relief.values()),
        "levels": range(11),
        "worked": [
            (knowledge.relief[each.relief], each)
            for each in what_worked(runner_of(request))
            if each.relief in knowledge.relief
        ],
    }
    return render(request, "routines/relief.html", context)


def _against(left: Left, knowledge: Knowledge) -> str:
    """The pattern or the circumstance that speaks against it; nothing where the place does."""
    if left.condition:
        return knowledge.conditions[left.condition].name
    return left.circumstance.words if left.circumstance else ""
