"""What went on beside the runs: plans, shoes, routines, flags and injury episodes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coxa.knowledge.load import load_knowledge
from coxa.store import plans
from coxa.store.episodes import kept
from coxa.store.runner.zones import zone_of
from coxa.store.trends.days import PairDays, pair_days
from coxa.store.trends.lanes import FlagRow, flag_rows, routine_days
from coxa.values.regions import Place


@dataclass(frozen=True)
class Stretch:
    """Days `first` to `last`, both included; `goes_on` where its end is not there yet."""

    name: str
    first: date
    last: date
    goes_on: bool = False


@dataclass(frozen=True)
class Lanes:
    """Everything cut to the time shown. `pairs` holds all pairs, also those not worn in it."""

    plans: tuple[Stretch, ...]
    pauses: tuple[Stretch, ...]
    episodes: tuple[Stretch, ...]
    flags: tuple[Stretch, ...]
    routines: Mapping[date, int]
    pairs: tuple[PairDays, ...]


def lanes(runner_id: int, first: date, last: date) -> Lanes:
    """Of the days from `first` to `last`."""
    return Lanes(
        tuple(_plans(runner_id, first, last)),
        tuple(
            stretch
            for pause in plans.pauses(runner_id)
            if (stretch := cut(pause.kind.value, pause.first, pause.last, first, last))
        ),
        tuple(
            stretch
            for each in reversed(kept.episodes(runner_id))
            if (stretch := cut(_where(each.places), each.start, each.end, first, last))
        ),
        tuple(
            stretch
            for row in flag_rows(runner_id, last)
            if (stretch := cut(_urgency(row), row.day, row.until, first, last))
        ),
        routine_days(runner_id, first, last),
        pair_days(runner_id, first, last),
    )


def cut(name: str, begun: date, ended: date | None, first: date, last: date) -> Stretch | None:
    """The part of it that lies in the time shown; None where none does."""
    if begun > last or (ended is not None and ended < first):
        return None
    end = last if ended is None else min(ended, last)
    return Stretch(name, max(begun, first), end, goes_on=ended is None or ended > last)


def _plans(runner_id: int, first: date, last: date) -> list[Stretch]:
    """A plan begins on its start, and ends on the day it was dropped."""
    known, zone = load_knowledge().plans, zone_of(runner_id)
    found = []
    for past in plans.plan_choices(runner_id):
        choice = past.choice
        dropped = past.dropped_at.astimezone(zone).date() if past.dropped_at else None
        if dropped is not None and dropped <= choice.start:
            continue  # exchanged before it began
        template = known.get(choice.template)
        name = template.name if template else choice.template
        found.append(cut(name, choice.start, dropped, first, last))
    return [stretch for stretch in found if stretch]


def _where(places: tuple[Place, ...]) -> str:
    words = ", ".join(place.words for place in places) or "place not said"
    return words[:1].upper() + words[1:]


def _urgency(row: FlagRow) -> str:
    return row.urgency.value.replace("_", " ").capitalize()
