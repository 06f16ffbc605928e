"""Pain where a bone stress injury is felt: no running with any of it."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from coxa.advice.advice import Ask, State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.places import bone_places
from coxa.advice.regions import FEMUR_REGIONS
from coxa.advice.risk import bone_risk
from coxa.advice.wording import day_words, reason, sentence
from coxa.diary.entry import PainEntry, When
from coxa.values.days import days_before
from coxa.values.urgency import Urgency

# Pain of the same or the next day is taken as belonging to the run: the safe side.
NEXT_DAY = 1


def comes_with_running(entry: PainEntry, run_days: frozenset[date]) -> bool:
    """During or after a run, or on its day or the next morning."""
    if entry.when in {When.DURING, When.AFTER} or entry.run_id is not None:
        return True
    same_day = entry.when is not When.BEFORE and entry.day in run_days
    return same_day or days_before(entry.day, NEXT_DAY) in run_days


def bone_rule(case: Case) -> Iterator[Judgement]:
    """Any pain there that comes with running: stop, and be seen (RF07, RF08, RF08b, RF14)."""
    hurting = [entry for entry in case.open_notes if entry.hurts and bone_places(case, entry)]
    run_days = frozenset(run.day for run in case.runs)
    linked = [entry for entry in hurting if comes_with_running(entry, run_days)]
    if not linked:
        return
    worrying = [entry for entry in hurting if _also_without_running(entry)]
    risks = bone_risk(case.picture.profile)
    flag = _flag(linked, worrying, risks)
    latest = linked[-1]
    place = bone_places(case, latest)[0]
    known = case.knowledge.flags.get(flag) if flag else None
    yield Judgement(
        State.SEE_SOMEONE,
        "bone_rule.urgent" if known and known.urgency is Urgency.URGENT else "bone_rule",
        reason(
            case.knowledge,
            "bone_rule",
            place=str(place),
            level=latest.level,
            noted_on=latest.day,
            notes=len(linked),
            limp_night_or_rest=True if worrying else _said_no(linked),
            risk_facts=", ".join(risks) or None,
        ),
        {"place": place.words, "day": day_words(latest.day, case.on)},
        known.urgency if known else Urgency.SOON,
        known.see_within_days if known else BONE_SEE_WITHIN_DAYS,
        known.see if known else BONE_SEE,
        (flag,) if flag else (),
    )


BONE_SEE_WITHIN_DAYS = 7  # tier D of the red flags
BONE_SEE = ("sports_physician",)


def _also_without_running(entry: PainEntry) -> bool:
    """Limping, waking at night, or hurting at rest: the worrying half of RF07."""
    return bool(entry.limp or entry.woke or entry.when in {When.REST, When.MORNING})


def _said_no(entries: list[PainEntry]) -> bool | None:
    """False only where a limp and the nights were asked and denied; what is not said is not no."""
    return False if all((e.limp, e.woke) == (False, False) for e in entries) else None


def _flag(linked: list[PainEntry], worrying: list[PainEntry], risks: tuple[str, ...]) -> str | None:
    femur = any(place.region in FEMUR_REGIONS for entry in linked for place in entry.places)
    if not femur:
        return "RF14" if risks else None
    if worrying:
        return "RF07"
    return "RF08" if risks else "RF08b"


def bone_at_rest(case: Case) -> Iterator[Judgement]:
    """Pain there that no run explains: no run until it is quiet, and a few questions."""
    about = [entry for entry in case.open_notes if bone_places(case, entry)]
    later = list(takewhile(lambda each: not each.hurts, reversed(about)))
    if len(later) == len(about):
        return
    latest = about[-len(later) - 1]
    if _is_answered(case, latest, later) or _no_pain_since(case, latest):
        return
    place = bone_places(case, latest)[0]
    yield Judgement(
        State.REST,
        "bone_at_rest",
        reason(
            case.knowledge,
            "bone_at_rest",
            place=str(place),
            level=latest.level,
            noted_on=latest.day,
        ),
        {"place": place.words, "day": day_words(latest.day, case.on)},
        ask=(Ask("check", sentence(case.knowledge, "ask.check", {})),),
    )


def _is_answered(case: Case, latest: PainEntry, later: list[PainEntry]) -> bool:
    """A later note without pain answers for its own side; where one has no side, for both."""
    sides = {place.side for place in bone_places(case, latest)}
    truly = [entry for entry in later if not entry.masked_quiet]
    quiet = {place.side for entry in truly for place in bone_places(case, entry)}
    return bool(quiet) and (sides <= quiet or None in sides | quiet)


def _no_pain_since(case: Case, latest: PainEntry) -> bool:
    """A plain "no pain" of a later day names no place, for there is none to name."""
    return any(
        not (entry.places or entry.hurts or entry.masked_quiet) and entry.day > latest.day
        for entry in case.open_notes
    )
