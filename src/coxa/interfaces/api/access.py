"""Who calls: a signed-in browser, or a paired device with its token."""

from django.http import HttpRequest, HttpResponseForbidden

from coxa.actions import devices
from coxa.interfaces.http.forgery import TokenDecides
from coxa.interfaces.http.who import now_of, runner_of, signed_in

_RUNNER = "coxa.api.runner"
_BEARER = "Bearer "


def known(request: HttpRequest) -> bool:
    """Ninja's question before each call.

    A browser's POST needs its CSRF token as a form does; a bearer token is never sent by a
    browser on its own, so it needs none.
    """
    header = request.headers.get("Authorization", "")
    if header.startswith(_BEARER):
        request.META[_RUNNER] = devices.authenticate(header[len(_BEARER) :], now_of(request))
    elif signed_in(request) is not None and not _forged(request):
        request.META[_RUNNER] = runner_of(request)
    return request.META.get(_RUNNER) is not None


def _forged(request: HttpRequest) -> bool:
    check = TokenDecides(lambda _: HttpResponseForbidden())
    check.process_request(request)
    return check.process_view(request, _nothing, (), {}) is not None


def _nothing(_: HttpRequest) -> HttpResponseForbidden:
    return HttpResponseForbidden()


def caller_of(request: HttpRequest) -> int:
    """The runner of a call that was let in."""
    runner_id: int = request.META[_RUNNER]
    return runner_id
