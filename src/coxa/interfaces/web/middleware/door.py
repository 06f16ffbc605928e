"""Nobody comes in without being known, and nobody over the network while that is off."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from coxa.interfaces.web.phone_access import is_this_machine, switched_off
from coxa.interfaces.web.who import signed_in, zone_of

_OPEN = "open_to_strangers"
_API = "/api/"
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def open_to_strangers(view: View) -> View:
    """Mark a view that needs nobody signed in."""
    setattr(view, _OPEN, True)
    return view


class Door:
    """Asked before each view."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The home network first: a switch turned off takes effect at once."""
        if _from_the_network(request) and switched_off(settings.COXA_HOME, os.environ):
            return render(request, "errors/phones_off.html", status=403)
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_: Any
    ) -> HttpResponseBase | None:
        """A stranger is shown how to come in."""
        if request.path.startswith(_API):  # asks by itself, and answers in JSON
            return None
        if signed_in(request) is not None:
            timezone.activate(zone_of(request))
            return None
        return None if getattr(view, _OPEN, False) else redirect("signin:enter")


def _from_the_network(request: HttpRequest) -> bool:
    return not is_this_machine(request.META.get("REMOTE_ADDR", ""))
