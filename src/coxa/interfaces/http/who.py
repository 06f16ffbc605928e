"""Who asks, on which day, in which units. Every page takes its runner from here."""

from datetime import UTC, date, datetime, tzinfo

from django.http import HttpRequest

from coxa.actions import local_day
from coxa.actions.access import devices, owner
from coxa.actions.profile import show_profile
from coxa.actions.sample import season
from coxa.values.distances import Units

DEVICE_COOKIE = "coxa_device"
SAMPLE_KEY = "looks_at_sample"
# `META` is the one open mapping of a request; what a browser sends lies under HTTP_ names.
_SIGNED_IN = "coxa.signed_in"
_RUNNER = "coxa.runner"
_UNITS = "coxa.units"
_NOW = "coxa.now"
_ZONE = "coxa.zone"
_TODAY = "coxa.today"


class NotSignedInError(Exception):
    """A page asked for a runner where nobody is signed in; the middleware should have stopped."""


def now_of(request: HttpRequest) -> datetime:
    """The instant of this request, the same wherever it is asked."""
    known: datetime = request.META.setdefault(_NOW, now())
    return known


def now() -> datetime:
    """The clock, aware."""
    return datetime.now(UTC)


def signed_in(request: HttpRequest) -> int | None:
    """The runner whose account or device this is; None for a stranger."""
    if _SIGNED_IN not in request.META:
        request.META[_SIGNED_IN] = _by_session(request) or _by_device(request)
    known: int | None = request.META[_SIGNED_IN]
    return known


def _by_session(request: HttpRequest) -> int | None:
    user_id = request.user.pk
    return None if user_id is None else owner.runner_of_user(user_id)


def _by_device(request: HttpRequest) -> int | None:
    token = request.COOKIES.get(DEVICE_COOKIE, "")
    return devices.authenticate(token, now_of(request)) if token else None


def runner_of(request: HttpRequest) -> int:
    """The runner whom the pages are about: one's own, or the sample runner when looking around."""
    if _RUNNER not in request.META:
        own = signed_in(request)
        if own is None:
            raise NotSignedInError
        sample = season.sample_runner() if request.session.get(SAMPLE_KEY) else None
        request.META[_RUNNER] = own if sample is None else sample
    known: int = request.META[_RUNNER]
    return known


def looks_at_sample(request: HttpRequest) -> bool:
    """Whether what is shown is made up."""
    return signed_in(request) != runner_of(request)


def today_of(request: HttpRequest) -> date:
    """The runner's local day."""
    if _TODAY not in request.META:
        zone = zone_of(request)
        request.META[_TODAY] = local_day.today_in(runner_of(request), now_of(request), zone)
    known: date = request.META[_TODAY]
    return known


def zone_of(request: HttpRequest) -> tzinfo:
    """The runner's zone, else the machine's; templates show times in it."""
    if _ZONE not in request.META:
        request.META[_ZONE] = local_day.zone_of(runner_of(request))
    known: tzinfo = request.META[_ZONE]
    return known


def units_of(request: HttpRequest) -> Units:
    """What the runner counts distance in."""
    if _UNITS not in request.META:
        request.META[_UNITS] = show_profile(runner_of(request)).units
    known: Units = request.META[_UNITS]
    return known
