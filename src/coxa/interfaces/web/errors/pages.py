"""The views that Django calls for errors."""

import sys
from datetime import UTC, datetime

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from coxa.store.home.disk import FULL, is_disk_full
from coxa.store.home.trace import keep_trace

_API = "/api/"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Also for a host name that is not ours; so nothing here may ask for it."""
    if isinstance(exception, RequestDataTooBig):
        return _answer(request, "too_large", 413)
    return _answer(request, "bad_request", 400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's form
    """403."""
    return _answer(request, "not_allowed", 403)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's form
    """A form without its token: an old page, or another site."""
    return _answer(request, "old_form", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's form
    """404, also for what belongs to somebody else."""
    return _answer(request, "not_found", 404)


def no_page(request: HttpRequest, bare: HttpResponse) -> HttpResponse:
    """405: reached by a reload or a typed address; what may be asked there stays in the head."""
    answer = _answer(request, "no_page", 405)
    if "Allow" in bare:
        answer["Allow"] = bare["Allow"]
    return answer


def ours(request: HttpRequest) -> HttpResponse:
    """500: a short id on screen, the places in the code under it in the log; 507: a full disk."""
    error = sys.exc_info()[1]
    if is_disk_full(error):
        return _answer(request, "full", 507)
    name = keep_trace(error, settings.COXA_HOME.log, datetime.now(UTC)) if error else ""
    return _answer(request, "ours", 500, name)


def _answer(request: HttpRequest, what: str, status: int, name: str = "") -> HttpResponse:
    """A page for people, JSON for programs; neither reads anything about the runner."""
    if request.path.startswith(_API):
        form = {"error": _SENTENCES[what], **({"log_id": name} if name else {})}
        return JsonResponse(form, status=status)
    return render(None, f"errors/{what}.html", {"name": name}, status=status)


_SENTENCES = {
    "bad_request": "This request cannot be answered.",
    "not_allowed": "This is not open to you.",
    "old_form": "The CSRF token is missing.",
    "not_found": "There is nothing here.",
    "no_page": "That cannot be asked for in this way.",
    "too_large": "That is too large.",
    "full": FULL,
    "ours": "That did not work, and nothing was changed. The reason is in the log.",
}
