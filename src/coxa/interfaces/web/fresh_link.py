"""A link for one more browser or phone, while the pages are open."""

from datetime import datetime

from coxa.actions.access.owner import owner_id
from coxa.actions.access.sign_in import issue_token
from coxa.actions.refusals import Refused
from coxa.interfaces.web.standing_at import StandingAt, place_that_answers
from coxa.store.home.folder import Home


def fresh_link(home: Home, now: datetime) -> str:
    """Signs one browser in, once, within 15 minutes. Raises `Refused` where nobody answers."""
    return f"{_open_place(home).address}/enter?token={issue_token(owner_id(now), now)}"


def fresh_phone_link(home: Home, now: datetime) -> str:
    """Pairs one phone. Raises `Refused` where no phone could reach it."""
    phones = _open_place(home).phones
    if not phones:
        raise Refused("Phones cannot reach this machine yet. Start it with coxa serve --lan.")
    return f"{phones}/pair/?token={issue_token(owner_id(now), now)}"


def _open_place(home: Home) -> StandingAt:
    at = place_that_answers(home)
    if at is None:
        raise Refused("Nothing is open from this home. Start it first: coxa serve.")
    return at
