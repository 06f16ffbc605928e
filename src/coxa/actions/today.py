"""What to do today: draw the picture, ask for the advice."""

import json
from datetime import date

from coxa.actions.day_bounds import sane_day
from coxa.actions.picture_json import picture_from
from coxa.actions.refusals import Refused
from coxa.advice.advice import Advice
from coxa.advice.picture import Picture
from coxa.advice.today import today as advise
from coxa.knowledge.load import load_knowledge
from coxa.store import read


def today(runner_id: int, on: date) -> Advice:
    """The advice for one day, from everything known up to it. Raises `Refused`."""
    return advise(read.picture(runner_id, sane_day(on)), load_knowledge(), on)


def picture_of(runner_id: int, on: date) -> Picture:
    """What the advice for that day is drawn from."""
    return read.picture(runner_id, sane_day(on))


def today_from_picture(text: str, on: date | None) -> Advice:
    """The advice for a picture written as JSON; `on` None takes the day the file names.

    Raises `Refused` where the text is no picture, or no day is known.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused(f"The picture is not JSON: line {error.lineno}: {error.msg}.") from error
    picture, named = picture_from(data)
    day = on or named
    if day is None:
        raise Refused('Name the day: --on DATE, or "on" in the picture.')
    return advise(picture, load_knowledge(), sane_day(day))
