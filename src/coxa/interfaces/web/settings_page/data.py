"""Sample data to look around with, and everything gone."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coxa.actions.home.erase import erase
from coxa.actions.local_day import local_today
from coxa.actions.sample.season import count_as, delete_sample, make_sample, sample_runner
from coxa.interfaces.web.settings_page.view import CONFIRMATION, show
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import DEVICE_COOKIE, SAMPLE_KEY, now_of, signed_in

_BAD_REQUEST = 400


@require_POST
def sample(request: HttpRequest) -> HttpResponse:
    """Look around, come back, or remove the made-up runner."""
    what = request.POST.get("do", "")
    if what == "look":
        return _look(request)
    request.session.pop(SAMPLE_KEY, None)
    if what == "delete":
        gone = delete_sample()
        tell(request, "The sample data are gone." if gone else "There were no sample data.")
        return redirect(f"{reverse('settings:home')}#data")
    return redirect("today:home")


def _look(request: HttpRequest) -> HttpResponse:
    if sample_runner() is None:
        make_sample(local_today(_own(request), now_of(request)), now_of(request))
    count_as(_own(request))
    request.session[SAMPLE_KEY] = True
    return redirect("today:home")


@require_POST
def erase_all(request: HttpRequest) -> HttpResponse:
    """Only with the words typed; the sample runner goes too."""
    typed = " ".join(request.POST.get("typed", "").lower().split())
    if typed != CONFIRMATION:
        fault = f"Nothing was erased. Type “{CONFIRMATION}” to do it."
        return show(request, fault=fault, status=_BAD_REQUEST)
    own = _own(request)
    logout(request)
    delete_sample()
    erase(own)
    response = render(None, "settings/erased.html")
    response.delete_cookie(DEVICE_COOKIE, samesite="Lax")
    return response


def _own(request: HttpRequest) -> int:
    runner_id = signed_in(request)
    assert runner_id is not None  # the door has asked
    return runner_id
