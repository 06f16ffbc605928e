"""The destinations, and what every page shows around its own content."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from coxa.actions.checks.check_hip import emergency_is_open
from coxa.interfaces.web.telling import Told, take_told
from coxa.interfaces.web.who import looks_at_sample, runner_of, signed_in, today_of, units_of
from coxa.knowledge.load import load_knowledge


@dataclass(frozen=True)
class Destination:
    """A page that the navigation names; `rooms` are the pages that count as it."""

    name: str
    word: str
    rooms: tuple[str, ...]
    icon: str = ""
    more: bool = False


@dataclass(frozen=True)
class Item:
    """A destination as one page shows it."""

    url: str
    word: str
    current: bool
    icon: str = ""
    more: bool = False


@dataclass(frozen=True)
class Nav:
    """The five of the bar, and the ones named below them."""

    first: tuple[Item, ...]
    rest: tuple[Item, ...]


_SUN = (
    "M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2"
    "M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"
)
REST = (
    Destination("runs:list", "Runs", ("runs",)),
    Destination("trends:home", "Trends", ("trends", "load", "answers")),
    Destination("experiments:home", "Experiments", ("experiments",)),
    Destination("shoes:home", "Shoes", ("shoes",)),
    Destination("routines:home", "Routines", ("routines",)),
    Destination("learn:home", "Learn", ("learn",)),
    Destination("imports:new", "Import", ("imports",)),
    Destination("settings:home", "Settings", ("settings", "devices")),
)
FIRST = (
    Destination("today:home", "Today", ("today",), _SUN),
    Destination(
        "check:start", "Check", ("check", "hurts"), "M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h2.5"
    ),
    Destination(
        "diary:month", "Diary", ("diary", "pain", "episodes"), "M4 20h4L19 9l-4-4L4 16zM13 7l4 4"
    ),
    Destination(
        "plan:week", "Plan", ("plan", "calendar"), "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"
    ),
    Destination(
        "more:home",
        "More",
        ("more", *(room for each in REST for room in each.rooms)),
        "M4 7h16M4 12h16M4 17h16",
        more=True,
    ),
)


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """The context processor. Nothing of it is read for a stranger."""
    if signed_in(request) is None:
        return {"home_url": reverse("signin:enter")}
    return {
        "nav": _nav(request),
        "home_url": reverse("today:home"),
        "today": today_of(request),
        "units": units_of(request),
        "sample": looks_at_sample(request),
        "emergency_open": lambda: emergency_is_open(runner_of(request), today_of(request)),
        "told": _once(lambda: take_told(request)),
        "knowledge_version": lambda: load_knowledge().version,
    }


def _once(read: Callable[[], Told | None]) -> Callable[[], Told | None]:
    """Read when the template asks, so that a page without the note leaves it for the next one."""
    kept: list[Told | None] = []

    def asked() -> Told | None:
        if not kept:
            kept.append(read())
        return kept[0]

    return asked


def _nav(request: HttpRequest) -> Nav:
    room = request.resolver_match.app_name if request.resolver_match else ""
    return Nav(_items(FIRST, room), _items(REST, room))


def _items(destinations: tuple[Destination, ...], room: str) -> tuple[Item, ...]:
    return tuple(
        Item(_url(each.name), each.word, room in each.rooms, each.icon, each.more)
        for each in destinations
    )


def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return "/"
