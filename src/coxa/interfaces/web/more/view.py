"""One list of what else there is."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@dataclass(frozen=True)
class Room:
    """A page, and what it is for in one line."""

    name: str
    word: str
    what: str
    icon: str


ROOMS = (
    Room("runs:list", "Runs", "Every run, its track and how the hip was.", "M4 18c4-9 5 1 9-8l7-6"),
    Room(
        "episodes:list",
        "Episodes and the weekly check-in",
        "One sore place over time, four questions a week, the page for the clinician.",
        "M4 12h3l2-6 4 12 2-6h5",
    ),
    Room(
        "trends:home",
        "Trends",
        "Pain beside distance over time, and each run against those before it.",
        "M4 20h16M6 16v-4M11 16V7M16 16v-7M4 5l5 2 6-3 5 2",
    ),
    Room(
        "answers:home",
        "What does my hip answer to?",
        "What went before more pain, as far as your notes can tell.",
        "M4 20h16M12 4v12M6 10h5M13 7h5M8 14h4",
    ),
    Room(
        "experiments:home",
        "Experiments",
        "Two ways of doing one thing, in blocks that take turns.",
        "M9 4h6M10 4v5l-5 9a1.5 1.5 0 0 0 1.4 2h11.2a1.5 1.5 0 0 0 1.4-2l-5-9V4M7.5 15h9",
    ),
    Room(
        "shoes:home",
        "Shoes",
        "How far each pair has run, and when to look at it.",
        "M3 17.5v-7l3.5 1.5L10 7l4.5 4.5 5 1.5q2 .8 2 2.8v1.7zM3 14.5h18",
    ),
    Room(
        "routines:home",
        "Routines",
        "Before and after a run, strength, and where to start; step by step.",
        "M6 4v16M18 4v16M3 8v8M21 8v8M6 12h12",
    ),
    Room(
        "learn:home",
        "Learn",
        "What the article says, what research says, and what Coxa does.",
        "M4 5h7a2 2 0 0 1 2 2v13a3 3 0 0 0-3-2H4zM20 5h-5a2 2 0 0 0-2 2",
    ),
    Room(
        "imports:new", "Import", "Files and archives from a watch.", "M12 4v11M7 11l5 5 5-5M5 20h14"
    ),
    Room(
        "settings:home",
        "Settings",
        "Units, what Coxa knows about you, phones, your data.",
        "M4 7h9M17 7h3M4 17h3M11 17h9"
        "M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
    ),
)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "more/home.html", {"rooms": ROOMS})
