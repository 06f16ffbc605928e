"""`coxa profile [show|set]`."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import height, weight
from coxa.interfaces.cli.saying import say_json, say_table
from coxa.interfaces.cli.shared_options import command
from coxa.values.profile import HEALTH_FACTS

_UNKNOWN = "unknown"
_FACTS = {"yes": True, "no": False, _UNKNOWN: None}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything may be left out; ``unknown`` takes a value back."""
    parser.add_argument("verb", nargs="?", choices=("show", "set"))
    parser.add_argument("--birth-year", metavar="YEAR")
    parser.add_argument("--sex", metavar="female|male|other")
    parser.add_argument("--weight", metavar="KG", help="or 154lb, 11st4")
    parser.add_argument("--height", metavar="CM", help="or 5ft10")
    parser.add_argument("--units", metavar="km|mi")
    parser.add_argument("--zone", metavar="NAME", help="such as Europe/Berlin")
    parser.add_argument("--country", metavar="CODE", help="two letters, for the emergency number")
    parser.add_argument("--gave-birth-on", metavar="DAY", help="it counts for 12 weeks")
    for fact in HEALTH_FACTS:
        parser.add_argument(f"--{fact.replace('_', '-')}", metavar="yes|no|unknown", dest=fact)
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """Show it, after setting what was named."""
    from coxa.actions.json_forms.profile import profile_form
    from coxa.actions.profile import set_profile, show_profile

    changes = _changes(given)
    if changes and given.verb == "show":
        raise WrongUse("To change the profile write: coxa profile set …")
    if given.verb == "set" and not changes:
        raise WrongUse("Name what to set, such as --birth-year 1986.")
    profile = set_profile(here.runner_id, changes) if changes else show_profile(here.runner_id)
    form = profile_form(profile)
    if here.as_json:
        say_json(form)
    else:
        say_table((name.replace("_", " "), _shown(value)) for name, value in form.items())


def _changes(given: argparse.Namespace) -> Mapping[str, object]:
    named: Mapping[str, tuple[str | None, Callable[[str], object]]] = {
        "birth_year": (given.birth_year, _whole),
        "sex": (given.sex, str),
        "weight_kg": (given.weight, weight),
        "height_cm": (given.height, height),
        "units": (given.units, str),
        "zone": (given.zone, str),
        "country": (given.country, str),
        "gave_birth_on": (given.gave_birth_on, str),
        **{fact: (getattr(given, fact), _fact) for fact in HEALTH_FACTS},
    }
    return {
        name: None if text == _UNKNOWN else read(text)
        for name, (text, read) in named.items()
        if text is not None
    }


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise WrongUse("A birth year has four digits, such as 1986.")
    return int(text)


def _fact(text: str) -> bool | None:
    if text not in _FACTS:
        raise WrongUse(f"{text!r}: say yes, no or unknown.")
    return _FACTS[text]


def _shown(value: Any) -> str:
    if value is None:
        return _UNKNOWN
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
