"""The page, and the switch for phones."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import available_timezones

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.access.devices import paired
from coxa.actions.profile import show_profile
from coxa.actions.sample.season import sample_runner
from coxa.interfaces.web import phone_access
from coxa.interfaces.web.settings_page.facts import facts
from coxa.interfaces.web.settings_page.shell import program
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, signed_in
from coxa.values.body import height_words, weight_words
from coxa.values.distances import Units
from coxa.values.profile import Profile

CONFIRMATION = "erase everything"


@dataclass(frozen=True)
class Phones:
    """`wanted` is the switch, `address` is where phones reach us now; empty where they do not."""

    wanted: bool
    address: str
    by_option: bool


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """All settings on one page."""
    return show(request)


def show(
    request: HttpRequest,
    fault: str = "",
    entered: Mapping[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; with a fault, what was entered stays."""
    profile = show_profile(runner_of(request))
    own = signed_in(request)
    assert own is not None  # the door has asked
    context = {
        "profile": profile,
        "values": {**_values(profile), **dict((entered or {}).items())},
        "facts": facts(profile, entered or {}),
        "fault": fault,
        "zones": sorted(available_timezones()),
        "phones": _phones(),
        "devices": paired(own),
        "has_sample": sample_runner() is not None,
        "confirmation": CONFIRMATION,
        "home_folder": settings.COXA_HOME.root,
        "program": program(settings.COXA_HOME.root),
    }
    return render(request, "settings/home.html", context, status=status)


def _values(profile: Profile) -> dict[str, str]:
    """As the fields show them."""
    in_miles = profile.units is Units.MI
    texts = {
        "zone": profile.zone,
        "country": profile.country,
        "birth_year": profile.birth_year,
        "weight_kg": profile.weight_kg and weight_words(profile.weight_kg, imperial=in_miles),
        "height_cm": profile.height_cm and height_words(profile.height_cm, imperial=in_miles),
        "sex": profile.sex,
        "gave_birth_on": profile.gave_birth_on,
        "units": profile.units,
    }
    return {name: "" if value is None else str(value) for name, value in texts.items()}


def _phones() -> Phones:
    environment = phone_access.environment()
    at = phone_access.address(environment)
    by_switch = bool(environment.get(phone_access.SWITCH_VARIABLE))
    return Phones(phone_access.is_on(settings.COXA_HOME), at, bool(at) and not by_switch)


@require_POST
def phones(request: HttpRequest) -> HttpResponse:
    """On takes effect at the next start, and says so; off at once."""
    on = request.POST.get("on") == "yes"
    phone_access.switch(settings.COXA_HOME, on=on)
    tell(request, _switched(_phones(), on=on))
    return redirect(f"{reverse('settings:home')}#phones")


def _switched(now: Phones, *, on: bool) -> str:
    if now.by_option:
        return "Coxa was started with --lan, so phones can reach it until it is started again."
    if on and now.address:
        return "Phones on the home network can reach Coxa again."
    if on:
        return (
            "Phone access is on from the next start. Stop Coxa in its terminal and start it again."
        )
    return "Phone access is off."
