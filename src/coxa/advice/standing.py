"""What flags, patterns and notes allow an exercise to load on one day, for the routine room."""

from datetime import date

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.circumstances import circumstances
from coxa.advice.in_force import InForce
from coxa.advice.judgement import Judgement, most_cautious
from coxa.advice.outlook import outlook
from coxa.advice.picture import Picture
from coxa.advice.rules.book import judgements
from coxa.advice.rules.open_flags import open_checks
from coxa.advice.wording import reason
from coxa.diary.entry import PainEntry, When
from coxa.diary.notes import notes_between, notes_until
from coxa.knowledge.plan import PlanKind
from coxa.knowledge.shapes import Knowledge
from coxa.plan.by_ladder import climb_of
from coxa.plan.ladder import standing as rung
from coxa.plan.light import WORSE_BY
from coxa.routine.standing import Load, Standing
from coxa.triage.assessment import Check
from coxa.values.days import days_before, days_between
from coxa.values.reason import Reason
from coxa.values.urgency import Urgency

SORE_DAYS = 28  # pain of four weeks ago still speaks against what irritates it
_LYING = {Urgency.EMERGENCY: Load.NOTHING, Urgency.URGENT: Load.LYING}
# Rules that rest running but leave slow movement; bone at rest leaves nothing.
_BONE_RULES = {"bone_rule", "bone_at_rest"}


def standing(picture: Picture, knowledge: Knowledge, on: date, latest: Check | None) -> Standing:
    """`latest` is the last check, before or after the clearance; its pattern stays in force."""
    case = Case(picture, knowledge, on)
    return standing_in(case, judgements(case), latest)


def standing_in(case: Case, found: list[Judgement], latest: Check | None) -> Standing:
    """The same, for who has the judgements of the day already."""
    governing = most_cautious(found)
    assessment = latest.assessment if latest and latest.on <= case.on else None
    lets_run = governing.state in {State.GO, State.MODIFY} and not _open_stop(case)
    patterns = InForce(case, assessment, lets_run)
    load, because = _load(case, governing, found, patterns)
    return Standing(
        load=load,
        because=because,
        patterns=patterns.in_force,
        left_to_clear=patterns.left_to_clear,
        cleared=patterns.cleared,
        sore=_sore(case),
        told=circumstances(case, latest),
        flag_open=any(each.flags for each in found),
        no_run=governing.state in {State.REST, State.SEE_SOMEONE},
        run_behind=_run_behind(case, governing),
        gate_open=_before_the_gate(case),
        checked=patterns.checked,
    )


def _run_behind(case: Case, governing: Judgement) -> bool:
    """Where a doctor is to look first nothing follows the run, as Today shows nothing after it."""
    return governing.state is not State.SEE_SOMEONE and any(r.day == case.on for r in case.runs)


def _before_the_gate(case: Case) -> bool:
    """On a ladder of which not even the first running step is reached."""
    seen = outlook(case)
    if seen is None or seen.template.kind is not PlanKind.LADDER:
        return False
    return bool(rung(climb_of(seen), case.on).gate_open)


def _load(
    case: Case, governing: Judgement, found: list[Judgement], patterns: InForce
) -> tuple[Load, Reason | None]:
    """The least that any rule leaves, and the rule that says so."""
    knowledge = case.knowledge
    waits = _waits(case, governing, found, patterns)
    if waits is not None:
        return waits
    if governing.state is State.REST:
        return Load.MOBILITY, reason(knowledge, "routine_rest")
    if any(each.state is State.MODIFY for each in found):
        return Load.LIGHT, reason(knowledge, "routine_light")
    return Load.FULL, None


def _waits(
    case: Case, governing: Judgement, found: list[Judgement], patterns: InForce
) -> tuple[Load, Reason] | None:
    """Nothing is loaded until somebody has looked, or the questions about bone are answered."""
    knowledge, seen = case.knowledge, governing.state is State.SEE_SOMEONE
    if seen and governing.urgency in _LYING:
        flags = ", ".join(governing.flags) or None
        return _LYING[governing.urgency], reason(knowledge, "routine_seen_first", flags=flags)
    if seen and governing.reason.rule == "under_18_pain":
        return Load.COMFORT, reason(knowledge, "exercise_growing")
    if any(each.reason.rule in _BONE_RULES for each in found) or patterns.suspect_bone():
        return Load.COMFORT, reason(knowledge, "exercise_bone")
    if seen or _open_stop(case):
        return Load.COMFORT, reason(knowledge, "routine_waits")
    return None


def _sore(case: Case) -> tuple[str, ...]:
    recent = notes_between(case.notes, days_before(case.on, SORE_DAYS - 1), case.on)
    hurting = (place.region.value for each in recent if each.hurts for place in each.places)
    return tuple(dict.fromkeys(hurting))


def _open_stop(case: Case) -> bool:
    """An open check that stops running, also where its flags do not govern the day."""
    return any(check.assessment.stop_running for check in open_checks(case))


def mornings_worse(notes: tuple[PainEntry, ...], days: list[date], on: date) -> frozenset[date]:
    """Of those days, the ones whose next morning was worse by 2 or more than any note before."""
    known = notes_until(notes, on)
    return frozenset(day for day in days if _worse(known, day))


def _worse(notes: list[PainEntry], day: date) -> bool:
    mornings = [
        each.level
        for each in notes
        if days_between(day, each.day) == 1 and each.when in {When.MORNING, None, When.REST}
    ]
    before = [each.level for each in notes if 0 <= days_between(each.day, day) <= 1]
    return bool(mornings and before) and max(mornings) - max(before) >= WORSE_BY
