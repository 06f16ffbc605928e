"""The one-time link: its token leaves the address bar at once."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from coxa.actions.access.sign_in import open_session, redeem_token
from coxa.actions.refusals import Refused
from coxa.interfaces.web.middleware.door import open_to_strangers
from coxa.interfaces.web.who import DEVICE_COOKIE, now_of, signed_in

_FORBIDDEN = 403


@open_to_strangers
@require_GET
def enter(request: HttpRequest) -> HttpResponse:
    """Signs in with ``?token=``; without one it tells how to come by a link."""
    token = request.GET.get("token")
    if signed_in(request) is not None:
        return redirect("today:home")
    if not token:
        return render(request, "signin/how.html", {"used": False})
    try:
        runner_id = redeem_token(token, now_of(request))
    except Refused:
        return render(request, "signin/how.html", {"used": True}, status=_FORBIDDEN)
    open_session(request, runner_id)
    return redirect("today:home")


@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Forget this browser."""
    logout(request)
    response = redirect("signin:enter")
    response.delete_cookie(DEVICE_COOKIE, samesite="Lax")
    return response
