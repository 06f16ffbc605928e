"""Who calls, and what they may: a signed-in browser, a paired device, a program with a key."""

from django.http import HttpRequest, HttpResponseForbidden

from coxa.actions.access import devices
from coxa.actions.access.devices import Caller, Scope
from coxa.interfaces.http.forgery import TokenDecides
from coxa.interfaces.http.who import now_of, runner_of, signed_in

_CALLER = "coxa.api.caller"
_BEARER = "Bearer "
KEY_HEADER = "X-API-Key"  # as Endurain's callers send it


class NotForThatError(Exception):
    """The key is known, and not meant for this."""


def known(request: HttpRequest) -> bool:
    """Ninja's question before each call: anybody who may read.

    A browser's POST needs its CSRF token as a form does; a token in a header is never sent by a
    browser on its own, so it needs none.
    """
    return _let_in(request, Scope.READ)


def may_upload(request: HttpRequest) -> bool:
    """For calls that bring files."""
    return _let_in(request, Scope.UPLOAD)


def may_all(request: HttpRequest) -> bool:
    """For calls that write anything else."""
    return _let_in(request, Scope.ALL)


def _let_in(request: HttpRequest, scope: Scope) -> bool:
    found = _caller(request)
    if found is None:
        return False
    if not found.may(scope):
        raise NotForThatError
    request.META[_CALLER] = found
    return True


def _caller(request: HttpRequest) -> Caller | None:
    header = request.headers.get("Authorization", "")
    token = header.removeprefix(_BEARER) if header.startswith(_BEARER) else ""
    token = token or request.headers.get(KEY_HEADER, "")
    if token:
        return devices.caller(token, now_of(request))
    if signed_in(request) is None or _forged(request):
        return None
    return Caller(runner_of(request), Scope.ALL)


def _forged(request: HttpRequest) -> bool:
    check = TokenDecides(lambda _: HttpResponseForbidden())
    check.process_request(request)
    return check.process_view(request, _nothing, (), {}) is not None


def _nothing(_: HttpRequest) -> HttpResponseForbidden:
    return HttpResponseForbidden()


def caller_of(request: HttpRequest) -> int:
    """The runner of a call that was let in."""
    found: Caller = request.META[_CALLER]
    return found.runner_id
