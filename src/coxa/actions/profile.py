"""What the runner tells about themselves; everything may be left out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from coxa.actions.refusals import Refused
from coxa.store.runner import profiles
from coxa.values.days import UnknownZoneError, zone
from coxa.values.distances import Units
from coxa.values.profile import HEALTH_FACTS, Profile, Sex

BIRTH_YEARS = (1900, 2100)
WEIGHT_KG = (20.0, 300.0)
HEIGHT_CM = (80.0, 250.0)
_COUNTRY_LETTERS = 2


def show_profile(runner_id: int) -> Profile:
    """What is known."""
    return profiles.profile_of(runner_id)


def set_profile(runner_id: int, changes: Mapping[str, object]) -> Profile:
    """Change what is named; None makes it unknown again. Raises `Refused` on what cannot be."""
    read = {name: _read(name, value) for name, value in changes.items()}
    profile = replace(profiles.profile_of(runner_id), **read)
    profiles.set_profile(runner_id, profile)
    return profile


def _read(name: str, value: object) -> Any:
    if name in HEALTH_FACTS:
        return _fact(name, value)
    if name not in _READERS:
        raise Refused(f"There is no profile field {name}.")
    if name == "units":
        return _units(value)
    return None if value is None else _READERS[name](value)


def _fact(name: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise Refused(f"{name} is yes, no or unknown.")


def _birth_year(value: object) -> int:
    if not isinstance(value, int) or not BIRTH_YEARS[0] <= value <= BIRTH_YEARS[1]:
        raise Refused("A birth year has four digits, such as 1986.")
    return value


def _day(value: object) -> date:
    """The day that a birth is due may be noted too: nothing counts before it."""
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as error:
        raise Refused("A day is written as 2026-05-17.") from error
    if not BIRTH_YEARS[0] <= day.year <= BIRTH_YEARS[1]:
        raise Refused("The day has a year of four digits, such as 2026.")
    return day


def _number(value: object, bounds: tuple[float, float], sentence: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Refused(sentence)
    if not bounds[0] <= value <= bounds[1]:
        raise Refused(sentence)
    return float(value)


def _weight(value: object) -> float:
    return _number(value, WEIGHT_KG, "A weight is between 20 and 300 kg.")


def _height(value: object) -> float:
    return _number(value, HEIGHT_CM, "A height is between 80 and 250 cm.")


def _sex(value: object) -> Sex:
    try:
        return Sex(str(value))
    except ValueError as error:
        raise Refused("Sex is female, male or other.") from error


def _units(value: object) -> Units:
    try:
        return Units(str(value))
    except ValueError as error:
        raise Refused("Units are km or mi.") from error


def _zone(value: object) -> str:
    try:
        zone(str(value))
    except UnknownZoneError as error:
        raise Refused(f"{value} is not a time zone; write one such as Europe/Berlin.") from error
    return str(value)


def _country(value: object) -> str:
    code = str(value).upper()
    if len(code) != _COUNTRY_LETTERS or not (code.isascii() and code.isalpha()):
        raise Refused("A country is two letters, such as DE.")
    return code


_READERS: Mapping[str, Callable[[object], object]] = {
    "birth_year": _birth_year,
    "sex": _sex,
    "weight_kg": _weight,
    "height_cm": _height,
    "units": _units,
    "zone": _zone,
    "country": _country,
    "gave_birth_on": _day,
}
