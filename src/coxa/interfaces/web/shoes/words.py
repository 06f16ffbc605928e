"""How pairs and grounds are said."""

from datetime import date

from coxa.actions.shoes.outlooks import ShoeOutlook
from coxa.actions.shoes.pain import PairPain
from coxa.advice.wording import WEEKDAYS
from coxa.diary.next_day import LEAST_RUNS
from coxa.store.shoes.lines import ShoeLine
from coxa.training.shoes import Wear
from coxa.values.distances import Units, round_distance_text
from coxa.values.shoes import ShoeKind
from coxa.values.surfaces import Ground, Surface, SurfaceSource

KINDS = {
    ShoeKind.ROAD: "Road",
    ShoeKind.TRAIL: "Trail",
    ShoeKind.TRACK: "Track",
    ShoeKind.RACING: "Racing",
}
SURFACES = {
    Surface.ASPHALT: "Asphalt",
    Surface.CONCRETE: "Concrete",
    Surface.SMOOTH_TRAIL: "Smooth trail",
    Surface.TECHNICAL_TRAIL: "Rough trail",
    Surface.TRACK: "Running track",
    Surface.GRASS: "Grass",
    Surface.TREADMILL: "Treadmill",
}
SOURCES = {
    SurfaceSource.RUNNER: "as you said",
    SurfaceSource.FILE: "by the archive’s maps",
    SurfaceSource.SPORT: "by the kind of sport",
}
# What a pair may be the default for: sports and kinds of sport that watches know.
SPORTS = (
    ("running", "Every run"),
    ("trail", "Trail runs"),
    ("track", "Track runs"),
    ("treadmill", "Treadmill runs"),
    ("walking", "Walks"),
    ("hiking", "Hikes"),
)


def date_words(day: date, on: date) -> str:
    """``3 March``, with the year where it is another one."""
    year = "" if day.year == on.year else f"\u00a0{day.year}"
    return f"{day.day}\u00a0{day:%B}{year}"


def made_words(line: ShoeLine) -> str:
    """Brand and model, where they are known."""
    return " ".join(part for part in (line.brand, line.model) if part)


def default_words(line: ShoeLine) -> str:
    """Which runs get the pair by themselves; empty for none."""
    if line.default_for is None:
        return ""
    sport = dict(SPORTS).get(line.default_for, line.default_for.replace("_", " ").capitalize())
    days = ", ".join(WEEKDAYS[day] for day in line.default_days)
    return f"{sport} on {days}" if days else sport


def wear_words(outlook: ShoeOutlook) -> str:
    """Empty while there is nothing to do."""
    if outlook.wear is Wear.REACHED:
        return "Time to inspect it. The shoe decides, not the number."
    if outlook.wear is Wear.NEAR:
        return "Time to think of the next pair, and to run it in beside this one."
    return ""


def due_words(outlook: ShoeOutlook, on: date, units: Units) -> str:
    """When it will be there, at the pace of late; empty where that is not known."""
    if outlook.due_on is None:
        return ""
    at = round_distance_text(outlook.reminder.inspect_at_m, units)
    return f"At this rate it reaches {at} about {date_words(outlook.due_on, on)}."


def pain_words(pain: PairPain | None) -> str:
    """The day after, with its uncertainty; too few runs are said, and none says nothing."""
    if pain is None:
        return ""
    if pain.after is None:
        runs = f"{pain.known} run{'' if pain.known == 1 else 's'}"
        return f"The day after is known for {runs} in it; from {LEAST_RUNS} on Coxa names a figure."
    after = pain.after
    return (
        f"After {after.runs} runs in it: next-day pain {after.mean:.1f}, "
        f"80\u00a0% between {after.low:.1f} and {after.high:.1f}."
    )


def rotation_words(outlook: ShoeOutlook) -> str:
    """``40 %``; empty where it was not worn then."""
    if not outlook.rotation:
        return ""
    return f"{outlook.rotation:.0%}".replace("%", "\u00a0%")


def ground_words(ground: Ground | None) -> str:
    """With its source; empty where it is not known."""
    if ground is None:
        return ""
    return f"{SURFACES[ground.surface]}, {SOURCES[ground.source]}"
