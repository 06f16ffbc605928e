"""Search, what stands on each shelf, what hurts where, and one page for every id."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from coxa.actions.explaining.explanation import Explanation
from coxa.actions.explaining.learn import learn
from coxa.actions.explaining.own_answers import own_answers
from coxa.actions.explaining.registry import SHELVES, Shelf
from coxa.actions.explaining.why import why
from coxa.actions.refusals import NotFound
from coxa.interfaces.web.drawing.bodymap.linked import linked
from coxa.interfaces.web.learn.places import groups_at, spots
from coxa.interfaces.web.learn.rows import groups_of
from coxa.interfaces.web.learn.words import BASES, GRADES, SEEN, URGENCIES, badge, source_words
from coxa.interfaces.web.routines.shown import drawn
from coxa.interfaces.web.who import runner_of, today_of
from coxa.knowledge.load import load_knowledge
from coxa.values.regions import Region
from coxa.values.urgency import Urgency

_NOT_FOUND = 404
FOUND_AT_MOST = 40
WITH_OWN_NUMBERS = "answers"
LONG = 40  # a longer shelf is folded, its first group open


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """A search, where it hurts, and the shelves. What is looked for is no note, but stays short."""
    words = request.GET.get("q", "").strip()[:80]
    knowledge = load_knowledge()
    context = {
        "words": words,
        "found": learn(words, FOUND_AT_MOST) if words else (),
        "views": [linked(view, _address_of) for view in ("front", "back")],
        "spots": spots(knowledge),
        "shelves": [(shelf, sum(1 for _ in shelf.facts(knowledge))) for shelf in SHELVES],
        "version": knowledge.version,
    }
    return render(request, "learn/home.html", context)


def _address_of(region: Region) -> str:
    return reverse("learn:place", args=[region.value])


@require_safe
def shelf(request: HttpRequest, name: str) -> HttpResponse:
    """Everything of one kind."""
    found = next((each for each in SHELVES if each.name == name), None)
    if found is None:
        raise Http404
    own = _own(request) if found.name == WITH_OWN_NUMBERS else {}
    groups = groups_of(found, load_knowledge(), own)
    context = {
        "shelf": found,
        "groups": groups,
        "folded": len(groups) > 1 and sum(len(group.rows) for group in groups) > LONG,
        "others": [each for each in SHELVES if each is not found],
    }
    return render(request, _template(found), context)


def _template(found: Shelf) -> str:
    told = {"claims", "relief", "scales", "answers"}  # these show more than a line each
    return f"learn/{found.name if found.name in told else 'shelf'}.html"


def _own(request: HttpRequest) -> dict[str, str]:
    return dict(own_answers(runner_of(request), today_of(request)))


@require_safe
def place(request: HttpRequest, name: str) -> HttpResponse:
    """What hurts at one place of the body."""
    if name not in set(Region):
        raise Http404
    region = Region(name)
    knowledge = load_knowledge()
    context = {
        "where": region.words,
        "groups": groups_at(region, knowledge),
        "spots": [spot for spot in spots(knowledge) if spot.name != name],
    }
    return render(request, "learn/place.html", context)


@require_safe
def one(request: HttpRequest, name: str) -> HttpResponse:
    """Whatever the id names: a claim, a flag, a rule, a source, and so on."""
    try:
        explained = why(name)
    except NotFound as missing:
        return render(request, "learn/missing.html", {"fault": str(missing)}, status=_NOT_FOUND)
    own = _own(request).get(explained.id) if explained.id in load_knowledge().faq else None
    return render(request, "learn/one.html", {**_context(explained), "own": own})


def _context(explained: Explanation) -> dict[str, object]:
    knowledge = load_knowledge()
    return {
        "it": explained,
        "shelf": _shelf_of(explained),
        "stills": drawn(explained.id),
        "badge": badge(explained.verdict, explained.grade),
        "grade_words": GRADES.get(explained.grade or "", ""),
        "basis_words": BASES.get(explained.basis or "", ""),
        "urgency_words": URGENCIES.get(explained.urgency or "", ""),
        "figures": [
            (each, source_words(knowledge.sources[each.source]), SEEN[each.seen])
            for each in explained.figures
        ],
        "sources": [(each, SEEN[each.seen]) for each in explained.sources],
        "pressing": explained.urgency in {Urgency.EMERGENCY, Urgency.URGENT},
        "claims": [(id_, knowledge.claims[id_].title) for id_ in explained.claims],
    }


def _shelf_of(explained: Explanation) -> Shelf | None:
    knowledge = load_knowledge()
    return next(
        (each for each in SHELVES if explained.id in getattr(knowledge, each.kept_in)), None
    )
