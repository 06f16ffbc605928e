"""Search, the article's claims and the red flags; and one page for every id."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coxa.actions.explaining.explanation import Explanation
from coxa.actions.learn import learn
from coxa.actions.refusals import NotFound
from coxa.actions.why import why
from coxa.interfaces.web.learn.words import BASES, GRADES, SEEN, URGENCIES, badge
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Flag
from coxa.values.urgency import Urgency

_NOT_FOUND = 404
FOUND_AT_MOST = 40


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """A search, or the whole list. What is searched for is no health note, but stays short."""
    words = request.GET.get("q", "").strip()[:80]
    knowledge = load_knowledge()
    claims = sorted(knowledge.claims.values(), key=lambda claim: claim.id)
    flags = sorted(knowledge.flags.values(), key=lambda flag: (-flag.urgency.rank, flag.id))
    context = {
        "words": words,
        "found": learn(words, FOUND_AT_MOST) if words else (),
        "claims": [(claim, badge(claim.verdict, claim.grade)) for claim in claims],
        "flags": [(URGENCIES[urgency], _of(flags, urgency)) for urgency in Urgency],
        "version": knowledge.version,
    }
    return render(request, "learn/home.html", context)


def _of(flags: list[Flag], urgency: Urgency) -> list[Flag]:
    return [flag for flag in flags if flag.urgency is urgency]


@require_safe
def one(request: HttpRequest, name: str) -> HttpResponse:
    """Whatever the id names: a claim, a flag, a rule, a source, and so on."""
    try:
        explained = why(name)
    except NotFound as missing:
        return render(request, "learn/missing.html", {"fault": str(missing)}, status=_NOT_FOUND)
    return render(request, "learn/one.html", _context(explained))


def _context(explained: Explanation) -> dict[str, object]:
    titles = load_knowledge().claims
    return {
        "it": explained,
        "badge": badge(explained.verdict, explained.grade),
        "grade_words": GRADES.get(explained.grade or "", ""),
        "basis_words": BASES.get(explained.basis or "", ""),
        "urgency_words": URGENCIES.get(explained.urgency or "", ""),
        "figures": [(each, SEEN[each.seen]) for each in explained.figures],
        "sources": [(each, SEEN[each.seen]) for each in explained.sources],
        "claims": [(each, titles[each].title) for each in explained.claims if each in titles],
    }
