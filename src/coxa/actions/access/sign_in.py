"""A link that signs the owner in, once."""

from datetime import datetime, timedelta

from django.contrib.auth import login
from django.http import HttpRequest

from coxa.store.runner import runners, tokens

# Long enough to fetch the phone, short enough that a link left in a terminal is worthless.
SIGN_IN_LIFETIME = timedelta(minutes=15)
_BACKEND = "django.contrib.auth.backends.ModelBackend"


def issue_token(runner_id: int, now: datetime, lifetime: timedelta = SIGN_IN_LIFETIME) -> str:
    """A one-time token for that runner; only its hash is kept."""
    return tokens.issue_sign_in(runner_id, now + lifetime)


def redeem_token(token: str, now: datetime) -> int:
    """The runner that the token lets in. Raises `Refused` when used, expired or unknown."""
    return tokens.redeem_sign_in(token, now)


def open_session(request: HttpRequest, runner_id: int) -> None:
    """Sign the runner's account in on this browser. Raises `NotFound`."""
    login(request, runners.user_of_runner(runner_id), backend=_BACKEND)
