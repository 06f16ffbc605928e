"""Pair a phone, on both sides of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.access import devices
from coxa.actions.access.devices import Scope
from coxa.actions.access.sign_in import issue_token, redeem_token
from coxa.actions.refusals import Refused
from coxa.interfaces.web import phone_access
from coxa.interfaces.web.devices.qr import qr_svg
from coxa.interfaces.web.middleware.door import open_to_strangers
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import DEVICE_COOKIE, now_of, signed_in

_TOKEN_KEY = "pairing_token"  # noqa: S105 - the name of a place
_NAMELESS = "Phone"
_COOKIE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep a cookie
_FORBIDDEN = 403


@open_to_strangers
def pair(request: HttpRequest) -> HttpResponse:
    """On the phone: the token leaves the address, the phone gets a name, and is let in."""
    if "token" in request.GET:
        request.session[_TOKEN_KEY] = request.GET["token"]
        return redirect("devices:pair")
    token = request.session.get(_TOKEN_KEY)
    if token is None:
        return redirect("signin:enter")
    if request.method != "POST":
        return render(request, "devices/pair.html", {"name": _guess(request)})
    try:
        runner_id = redeem_token(token, now_of(request))
    except Refused:
        request.session.flush()
        return render(request, "signin/how.html", {"used": True}, status=_FORBIDDEN)
    name = request.POST.get("name", "").strip() or _NAMELESS
    return _let_in(request, devices.pair(runner_id, name, now_of(request)).token)


def _let_in(request: HttpRequest, token: str) -> HttpResponse:
    request.session.flush()  # nothing that was there before the pairing goes on
    response = redirect("today:home")
    response.set_cookie(
        DEVICE_COOKIE,
        token,
        max_age=_COOKIE_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def _guess(request: HttpRequest) -> str:
    agent = request.headers.get("User-Agent", "")
    known = ("iPhone", "iPad", "Android")
    return next((f"My {name}" for name in known if name in agent), "My phone")


@require_POST
def show(request: HttpRequest) -> HttpResponse:
    """On the machine: the square to point a phone at. Shown once; a reload makes a new one."""
    at = phone_access.base_for(request)
    if not at:
        tell(request, "Switch phone access on and start Coxa again; then a phone can be paired.")
        return redirect("settings:home")
    token = issue_token(_own(request), now_of(request))
    link = f"{at}{reverse('devices:pair')}?token={token}"
    return render(request, "devices/show.html", {"link": link, "qr": qr_svg(link)})


@require_POST
def key(request: HttpRequest) -> HttpResponse:
    """A key for a program that sends files or reads; shown once."""
    scope = Scope.READ if request.POST.get("scope") == Scope.READ else Scope.UPLOAD
    name = request.POST.get("name", "").strip() or "Program"
    made = devices.pair(_own(request), name, now_of(request), scope)
    base = phone_access.base_for(request) or request.build_absolute_uri("/")
    context = {"key": made.token, "device": made.device, "base": base.rstrip("/")}
    return render(request, "devices/key.html", context)


@require_POST
def revoke(request: HttpRequest, device_id: int) -> HttpResponse:
    """Shut a phone out."""
    device = devices.revoke(_own(request), device_id, now_of(request))
    tell(request, f"{device.name} is shut out from now on.")
    return redirect(f"{reverse('settings:home')}#devices")


def _own(request: HttpRequest) -> int:
    """The account's own runner, also while looking at sample data."""
    runner_id = signed_in(request)
    assert runner_id is not None  # the door has asked
    return runner_id
