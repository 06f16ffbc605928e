"""The profile's form: everything may be left out, and an emptied field is unknown again."""

from collections.abc import Callable, Mapping
from math import isfinite, nan

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from coxa.actions.profile import set_profile
from coxa.actions.refusals import Refused
from coxa.interfaces.web.settings_page.view import show
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of
from coxa.values.body import height_cm, weight_kg
from coxa.values.profile import HEALTH_FACTS

_FACTS: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}
_BAD_REQUEST = 400


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep what was entered, or show it again with the sentence that is wrong."""
    try:
        set_profile(runner_of(request), read_form(request.POST))
    except Refused as error:
        return show(request, fault=str(error), entered=request.POST, status=_BAD_REQUEST)
    tell(request, "Kept.")
    return redirect("settings:home")


def read_form(form: Mapping[str, str]) -> dict[str, object]:
    """Profile fields by name, only the ones that the form has. Raises `Refused`."""
    read = {name: reader(form[name]) for name, reader in _READERS.items() if name in form}
    facts = {name: _fact(form[name]) for name in HEALTH_FACTS if name in form}
    return {**read, **facts}


def _fact(text: str) -> bool | None:
    if text not in _FACTS:
        raise Refused("Choose yes, no or not said.")
    return _FACTS[text]


def _word(text: str) -> str | None:
    return text.strip() or None


def _whole(text: str) -> int | None:
    return None if not text.strip() else int(_figure(text))


def _weight(text: str) -> float | None:
    kg = weight_kg(text)
    if kg is None and text.strip():
        raise Refused(f"{text.strip()[:20]} is not a weight; write 70 kg, 154 lb or 11 st 4.")
    return kg


def _height(text: str) -> float | None:
    cm = height_cm(text)
    if cm is None and text.strip():
        raise Refused(f"{text.strip()[:20]} is not a height; write 178 cm or 5 ft 10.")
    return cm


def _figure(text: str) -> float:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = nan
    if not isfinite(number):
        raise Refused(f"{text.strip()[:20]} is not a number.")
    return number


_READERS: Mapping[str, Callable[[str], object]] = {
    "units": str,
    "zone": _word,
    "country": _word,
    "birth_year": _whole,
    "sex": _word,
    "weight_kg": _weight,
    "height_cm": _height,
    "gave_birth_on": _word,
}
