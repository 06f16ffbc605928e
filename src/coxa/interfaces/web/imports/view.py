"""Take files in, and show what becomes of them. The worker reads them; the page only looks."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coxa.actions.importing.import_batch import (
    batch_lines,
    batch_progress,
    latest_batch,
    retry_refused,
    start_batch,
)
from coxa.actions.importing.watch_folder import set_watched_folder, watched_folder
from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.interfaces.web.imports.groups import MOST_SHOWN, Seen, seen
from coxa.interfaces.web.imports.sources import SOURCES
from coxa.interfaces.web.phone_access import is_this_machine
from coxa.interfaces.web.who import looks_at_sample, now_of, runner_of, today_of

_BAD_REQUEST = 400
_FORBIDDEN = 403
NOT_FROM_AFAR = "A folder can be named only on the machine that Coxa runs on."
NO_FILE = "No file was chosen."


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The drop zone; a POST starts an import and leads to it."""
    if request.method == "POST":
        return _start(request)
    return _drop_zone(request)


def _drop_zone(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    runner_id = runner_of(request)
    context = {
        "fault": fault,
        "latest": latest_batch(runner_id),
        "sources": SOURCES,
        "folder": watched_folder(runner_id),
        "is_here": _is_here(request),
    }
    return render(request, "imports/new.html", context, status=status)


def _is_here(request: HttpRequest) -> bool:
    return is_this_machine(request.META.get("REMOTE_ADDR", ""))


def _start(request: HttpRequest) -> HttpResponse:
    by_script = "application/json" in request.headers.get("Accept", "")
    if looks_at_sample(request):  # they would be gone with it
        return _drop_zone(request, status=_BAD_REQUEST)
    uploads = [(file.name or "file", file.chunks()) for file in request.FILES.getlist("files")]
    if not uploads:
        if by_script:
            return JsonResponse({"error": NO_FILE}, status=_BAD_REQUEST)
        return _drop_zone(request, NO_FILE, _BAD_REQUEST)
    batch_id = start_batch(runner_of(request), uploads, now_of(request))
    where = reverse("imports:one", args=[batch_id])
    return JsonResponse({"where": where}) if by_script else redirect(where)


@require_POST
def folder(request: HttpRequest) -> HttpResponse:
    """Switch a watched folder on, or off with an empty field.

    Only on the machine itself: a phone must not look around in its folders by naming them.
    """
    if not _is_here(request):
        return _drop_zone(request, NOT_FROM_AFAR, _FORBIDDEN)
    try:
        set_watched_folder(
            runner_of(request), request.POST.get("folder", ""), settings.COXA_HOME.root
        )
    except Refused as refusal:
        return _drop_zone(request, str(refusal), _BAD_REQUEST)
    return redirect("imports:new")


@require_safe
def one(request: HttpRequest, batch_id: int) -> HttpResponse:
    """One import; without script the page asks again by itself until all is done."""
    asks = today(runner_of(request), today_of(request)).state is State.UNKNOWN
    return render(request, "imports/one.html", {"seen": _seen(request, batch_id), "asks": asks})


@require_POST
def retry(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Try the refused files of an import again, as an import of their own."""
    fresh = retry_refused(runner_of(request), batch_id, now_of(request))
    return redirect(reverse("imports:one", args=[fresh]))


@require_safe
def lines(request: HttpRequest, batch_id: int) -> HttpResponse:
    """The part of that page which changes."""
    return render(request, "imports/lines.html", {"seen": _seen(request, batch_id)})


def _seen(request: HttpRequest, batch_id: int) -> Seen:
    runner_id = runner_of(request)
    progress = batch_progress(runner_id, batch_id)
    lines = batch_lines(runner_id, batch_id, MOST_SHOWN)
    return seen(progress, lines, now_of(request))
