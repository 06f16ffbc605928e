"""The screens of a check-in in their order, and what one of them sends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from coxa.actions.episodes.check_in import chosen_activities, warning_texts
from coxa.actions.episodes.listed import open_episodes
from coxa.actions.episodes.words import where_words
from coxa.diary.check_in import HIGHEST, LOWEST, STEPS, Ask
from coxa.knowledge.load import load_knowledge

NONE_OF_THESE = "none"
WHICH, SIGNS, ACTIVITY = "which", "signs", "activity_"
# Who cannot run at all cannot run less or worse either; then these two are not asked.
MOOT = (Ask.LESS, Ask.WORSE)
CHOOSE = "Choose an answer."
# The signs by how soon alone they want a look, the worst first; each stands under one heading.
SIGN_GROUPS = {
    "today": (
        *("walking.cannot", "walking.unbearable", "alarm.saddle", "alarm.bladder_bowel"),
        *("alarm.both_legs", "alarm.weak_leg", "alarm.ill", "alarm.breathless", "alarm.cold"),
        *("alarm.hard_muscle", "alarm.swollen", "alarm.no_rest"),
    ),
    "days": (
        *("course.worse_fast", "signs.hot_red", "walking.limp"),
        *("night.constant", "night.any_position", "signs.swelling", "signs.growing_lump"),
    ),
}


class MissingError(ValueError):
    """str() is the sentence to show."""


@dataclass(frozen=True)
class Group:
    """Some options of a screen under one heading."""

    heading: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Screen:
    """One question; `options` are (value, words). A `scale` is 0 to 10 in one row.

    `groups` come before the other options, and hold none of them.
    """

    name: str
    text: str
    options: tuple[tuple[str, str], ...]
    help: str = ""
    several: bool = False
    scale: bool = False
    groups: tuple[Group, ...] = ()

    @property
    def values(self) -> frozenset[str]:
        """What may be sent."""
        every = [self.options, *(group.options for group in self.groups)]
        return frozenset(value for options in every for value, _ in options)


def screens(runner_id: int, on: date, answers: Mapping[str, Any]) -> tuple[Screen, ...]:
    """Which trouble where there are several, the signs, the four, the chosen activities."""
    going = open_episodes(runner_id, on)
    moot = MOOT if answers.get(Ask.RUN) == str(STEPS) else ()
    asked = [_ask(ask) for ask in Ask if ask not in moot]
    rated = [_activity(each.id or 0, each.name) for each in chosen_activities(runner_id)]
    which = [_which(runner_id, on)] if len(going) > 1 else []
    return (*which, _signs(), *asked, *rated)


def _which(runner_id: int, on: date) -> Screen:
    options = tuple(
        (str(each.id), f"{where_words(each)}, since {each.start.day} {each.start:%B}")
        for each in open_episodes(runner_id, on)
    )
    return Screen(WHICH, load_knowledge().phrases["check_in.which"].text, options)


def _signs() -> Screen:
    phrases, texts = load_knowledge().phrases, warning_texts()
    groups = tuple(
        Group(
            phrases[f"check_in.signs.{name}"].text,
            tuple((id_, texts[id_]) for id_ in ids if id_ in texts),
        )
        for name, ids in SIGN_GROUPS.items()
    )
    return Screen(
        SIGNS,
        phrases["check_in.warnings"].text,
        ((NONE_OF_THESE, "None of these"),),
        phrases["check_in.warnings.help"].text,
        several=True,
        groups=groups,
    )


def _ask(ask: Ask) -> Screen:
    phrases = load_knowledge().phrases
    options = tuple((str(at), phrases[f"check_in.{ask}.{at}"].text) for at in range(STEPS + 1))
    return Screen(ask.value, phrases[f"check_in.{ask}"].text, options)


def _activity(id_: int, name: str) -> Screen:
    options = tuple((str(level), str(level)) for level in range(LOWEST, HIGHEST + 1))
    help_words = load_knowledge().phrases["check_in.activity.help"].text
    return Screen(f"{ACTIVITY}{id_}", name, options, help_words, scale=True)


def said_on(screen: Screen, form: QueryDict) -> str | list[str] | None:
    """The answer of that screen; None for an activity left out. Raises `MissingError`."""
    given = [each for each in form.getlist("answer") if each in screen.values]
    if screen.several:
        return _several(given)
    if not given and not screen.scale:
        raise MissingError(CHOOSE)
    return given[0] if given else None


def _several(given: list[str]) -> list[str]:
    signs = [each for each in given if each != NONE_OF_THESE]
    if not given:
        raise MissingError("Say which of the signs is new, or none of these.")
    if signs and NONE_OF_THESE in given:
        raise MissingError("Choose some of the signs, or none of these, not both.")
    return signs
