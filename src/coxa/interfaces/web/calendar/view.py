"""The calendar's page: what is in it, its secret address, and how to shut it."""

from collections.abc import Mapping
from datetime import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.plans.calendar import (
    calendar_settings,
    choose_calendar,
    open_calendar,
    shut_calendar,
)
from coxa.actions.refusals import Refused
from coxa.interfaces.web import phone_access
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import now_of, runner_of
from coxa.values.calendar import CalendarChoices

_SUBSCRIBE = "webcal://"  # what calendar programs have taken for themselves


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is in it, and whether it has an address."""
    return _page(request)


def _page(request: HttpRequest, address: str = "") -> HttpResponse:
    known = calendar_settings(runner_of(request))
    run_at = known.choices.run_at
    context = {
        "choices": known.choices,
        "run_at": "" if run_at is None else f"{run_at:%H:%M}",
        "made_at": known.made_at,
        "address": address,
        "opens": _SUBSCRIBE + address.partition("://")[2],
    }
    return render(request, "calendar/home.html", context)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """What shall be in it from the next fetch on."""
    choose_calendar(runner_of(request), _choices(request.POST))
    tell(request, "Kept. Calendar programs see it the next time they look.")
    return redirect("calendar:home")


def _choices(form: Mapping[str, str]) -> CalendarChoices:
    at = form.get("run_at", "").strip()
    try:
        run_at = time.fromisoformat(at).replace(tzinfo=None) if at else None
    except ValueError as error:
        raise Refused("Give a time of day such as 07:00, or leave it empty.") from error
    return CalendarChoices(
        health_words=bool(form.get("health_words")),
        check_ins=bool(form.get("check_ins")),
        recovery=bool(form.get("recovery")),
        run_at=run_at,
    )


@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """A new address, shown once; the one before is shut."""
    token = open_calendar(runner_of(request), now_of(request))
    link = reverse("calendar:feed", args=[token])
    at = phone_access.base_for(request)
    return _page(request, f"{at}{link}" if at else request.build_absolute_uri(link))


@require_POST
def shut(request: HttpRequest) -> HttpResponse:
    """Nobody can fetch it any more."""
    shut_calendar(runner_of(request))
    tell(request, "The address is shut.")
    return redirect("calendar:home")
