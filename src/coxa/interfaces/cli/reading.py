"""What people type: days, times, distances, durations, weights, places."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.spoken_places import spoken_place
from coxa.values.body import height_cm, weight_kg
from coxa.values.days import FIRST_DAY, LAST_DAY
from coxa.values.distances import METRES_PER_KM, METRES_PER_MILE, Units
from coxa.values.regions import Place, Region, Side, UnknownPlaceError

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_METRES = {"km": METRES_PER_KM, "k": METRES_PER_KM, "mi": METRES_PER_MILE, "m": 1.0}
_PARTS = ("hours", "minutes", "seconds")
_AMOUNT = r"\d+(?:[.,]\d+)?"
_SPELLED = re.compile(
    rf"(?:(?P<hours>{_AMOUNT})\s*h)?\s*(?:(?P<minutes>{_AMOUNT})\s*(?:min|m))?"
    rf"\s*(?:(?P<seconds>{_AMOUNT})\s*s)?"
)
_HOURS = re.compile(r"(?P<hours>\d+)\s*h\s*(?P<minutes>\d{1,2})")  # 1h05
_DAYS = {"today": 0, "yesterday": 1}


def day(text: str, today: date) -> date:
    """``2024-05-01``, ``today`` or ``yesterday``."""
    if text in _DAYS:
        return today - timedelta(days=_DAYS[text])
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{text!r} is not a day; write one such as 2024-05-01.") from error


def day_ahead(text: str, today: date) -> date:
    """As `day`, and ``tomorrow``."""
    return today + timedelta(days=1) if text == "tomorrow" else day(text, today)


def race_distance(text: str) -> float:
    """Metres; races are named in kilometres unless a unit is written."""
    return distance(text, Units.KM)


def instant(text: str, zone: tzinfo) -> datetime:
    """``2024-05-01T06:12``, on the runner's clock unless it names an offset."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{text!r} is not a time; write one such as 2024-05-01T06:12.") from error
    if not FIRST_DAY <= found.date() <= LAST_DAY:  # nearer the calendar's end zones leave it
        raise WrongUse(f"Days go from {FIRST_DAY} to {LAST_DAY}.")
    return found if found.tzinfo else found.replace(tzinfo=zone)


def instant_on(text: str, on: date, zone: tzinfo) -> datetime:
    """``06:12`` on that day, or a whole instant."""
    if re.fullmatch(r"\d{1,2}:\d{2}", text):
        hour, minute = map(int, text.split(":"))
        try:
            return datetime.combine(on, time(hour, minute), tzinfo=zone)
        except ValueError as error:
            raise WrongUse(f"{text!r} is not a time of day; write one such as 06:12.") from error
    return instant(text, zone)


def distance(text: str, units: Units) -> float:
    """Metres: ``5km``, ``3mi``, ``800m``; a bare number is in the runner's own unit."""
    found = re.fullmatch(rf"{_NUMBER}\s*(km|k|mi|m)?", text.strip().lower())
    if not found:
        raise WrongUse(f"{text!r} is not a distance; write one such as 5km or 3mi.")
    factor = _METRES[found[2]] if found[2] else units.metres
    return float(found[1].replace(",", ".")) * factor


def duration(text: str) -> float:
    """Seconds: ``45:00``, ``1:02:03``, ``45min``, ``1h05``, ``1h 5min``."""
    plain = text.strip().lower()
    clock = re.fullmatch(r"(?:(\d+):)?(\d{1,3}):(\d{2}(?:\.\d+)?)", plain)
    if clock:
        return int(clock[1] or 0) * 3600.0 + int(clock[2]) * 60.0 + float(clock[3])
    parts = _SPELLED.fullmatch(plain) or _HOURS.fullmatch(plain)
    if not parts or not any(parts.groups()):
        raise WrongUse(f"{text!r} is not a duration; write one such as 45:00 or 45min.")
    hours, minutes, seconds = (
        float((parts.groupdict().get(name) or "0").replace(",", ".")) for name in _PARTS
    )
    return hours * 3600 + minutes * 60 + seconds


def weight(text: str) -> float:
    """Kilograms: ``70``, ``70kg``, ``154lb`` or ``11st4``."""
    kg = weight_kg(text)
    if kg is None:
        raise WrongUse(f"{text!r} is not a weight; write one such as 70kg, 154lb or 11st4.")
    return kg


def height(text: str) -> float:
    """Centimetres: ``178``, ``1.78m`` or ``5ft10``."""
    cm = height_cm(text)
    if cm is None:
        raise WrongUse(f"{text!r} is not a height; write one such as 178cm or 5ft10.")
    return cm


def places(texts: Iterable[str], side: str | None) -> tuple[Place, ...]:
    """``groin:left`` and the like; `side` (or both) goes to the places that name none."""
    found = [_place(part) for text in texts for part in text.split(",")]
    return tuple(dict.fromkeys(each for known in found for each in _sided(known, side)))


def _place(text: str) -> Place:
    try:
        return spoken_place(text)
    except UnknownPlaceError as error:
        known = ", ".join(region.value for region in Region)
        raise WrongUse(f"{text!r} is no place that we know. Places: {known}.") from error


def _sided(known: Place, side: str | None) -> list[Place]:
    if known.side is not None or side is None:
        return [known]
    sides = [Side.LEFT, Side.RIGHT] if side == "both" else [Side(side)]
    return [Place(known.region, each) for each in sides]
