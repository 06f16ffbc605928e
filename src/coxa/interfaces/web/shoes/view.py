"""All pairs, what is known of shoes, and a pair that has run enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.shoes.outlooks import ShoeOutlook, shoe_outlooks
from coxa.actions.shoes.pain import PairPain, pain_by_pair
from coxa.actions.shoes.retire import retire_shoe, unretire_shoe
from coxa.interfaces.web.drawing.shoebar import shoe_bar
from coxa.interfaces.web.learn.words import Badge, badge
from coxa.interfaces.web.shoes.grounds import weeks_of_ground
from coxa.interfaces.web.shoes.words import (
    KINDS,
    date_words,
    default_words,
    due_words,
    made_words,
    pain_words,
    rotation_words,
    wear_words,
)
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import ShoeRule
from coxa.store.shoes.lines import ROTATION_DAYS
from coxa.values.distances import Units, distance_text

_CHECKLIST = "shoe_inspection"


@dataclass(frozen=True)
class Card:
    """One pair as the page shows it; empty texts are left out."""

    id: int
    name: str
    what: str
    bar: SafeString
    worn: str
    due: str
    facts: tuple[tuple[str, str], ...]
    retired: str
    photo: bool
    pain: str


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Pairs in use with their bars, then the retired ones, then what is known."""
    on, units = today_of(request), units_of(request)
    outlooks = shoe_outlooks(runner_of(request), on)
    known, pain = load_knowledge().shoes, pain_by_pair(runner_of(request), on)
    cards = [_card(each, pain.get(each.line.id), on, units) for each in outlooks]
    context = {
        "cards": [card for card in cards if not card.retired],
        "retired": [card for card in cards if card.retired],
        "any_pain": any(each.after for each in pain.values()),
        "grounds": weeks_of_ground(runner_of(request), on, units),
        "checklist": known[_CHECKLIST],
        "rules": _rules(rule for id_, rule in known.items() if id_ != _CHECKLIST),
    }
    return render(request, "shoes/home.html", context)


def _card(outlook: ShoeOutlook, pain: PairPain | None, on: date, units: Units) -> Card:
    line, at = outlook.line, outlook.reminder
    retired = "" if line.retired_on is None else date_words(line.retired_on, on)
    return Card(
        line.id,
        line.name,
        ", ".join(part for part in (KINDS[line.kind], made_words(line)) if part),
        shoe_bar(line.distance_m, at.inspect_at_m, at.look_from_m, units),
        wear_words(outlook),
        due_words(outlook, on, units),
        tuple((name, value) for name, value in _facts(outlook, on, units) if value),
        f"{distance_text(line.distance_m, units)}, retired on {retired}" if retired else "",
        line.photo_sha256 is not None,
        pain_words(pain),
    )


def _facts(outlook: ShoeOutlook, on: date, units: Units) -> Iterable[tuple[str, str]]:
    line = outlook.line
    yield "Runs", str(line.runs)
    yield f"Share of {ROTATION_DAYS} days", rotation_words(outlook)
    yield "By default", default_words(line)
    if line.start_distance_m:
        yield "Before Coxa", distance_text(line.start_distance_m, units)
    if line.bought_on:
        yield "Bought", date_words(line.bought_on, on)
    if line.first_used_on:
        yield "First used", date_words(line.first_used_on, on)
    yield "Reminder", "your own" if outlook.reminder.own else ""


def _rules(rules: Iterable[ShoeRule]) -> list[tuple[ShoeRule, Badge | None]]:
    return [(rule, badge(rule.verdict, rule.grade)) for rule in rules]


@require_POST
def retire(request: HttpRequest, shoe_id: int) -> HttpResponse:
    """Its runs stay with it."""
    on = today_of(request)
    line = retire_shoe(runner_of(request), shoe_id, on, on)
    tell(request, f"{line.name} is retired.", reverse("shoes:unretire", args=[shoe_id]))
    return redirect("shoes:home")


@require_POST
def unretire(request: HttpRequest, shoe_id: int) -> HttpResponse:
    """Undo of `retire`."""
    line = unretire_shoe(runner_of(request), shoe_id, today_of(request))
    tell(request, f"{line.name} runs on.")
    return redirect("shoes:home")
