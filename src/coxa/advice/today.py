"""The one function that everything is for: a picture of the runner in, advice for a day out."""

from datetime import date

from coxa.advice.advice import Advice, Ask, Seeing, Session, SessionKind, State
from coxa.advice.afterwards import RUNNING, afterwards
from coxa.advice.case import Case
from coxa.advice.follow_up import follow_up, left_half_way
from coxa.advice.judgement import Judgement, most_cautious
from coxa.advice.picture import Picture
from coxa.advice.reasons import sum_reasons
from coxa.advice.rules.book import judgements
from coxa.advice.session import Bounds, bounds, may_run, session
from coxa.advice.shoes import worn_pairs
from coxa.advice.strength import with_strength_allowed
from coxa.advice.sums import load, pain_summary
from coxa.advice.wording import day_words, headline_by, sentence
from coxa.knowledge.shapes import Knowledge
from coxa.values.distances import ceiling_text
from coxa.values.reason import Reason
from coxa.values.urgency import Urgency, most_urgent

PRE_RUN_ROUTINE = "pre_run"
EMERGENCY_ROOM = "emergency"  # among the carers
GROWING_LIMP = "RF09"  # its first steps forbid what others may do


def today(picture: Picture, knowledge: Knowledge, on: date) -> Advice:
    """Pure: the same picture, knowledge and day always give the same advice."""
    case = Case(picture, knowledge, on)
    found = judgements(case)
    governing = most_cautious(found)
    bound = bounds(case)
    state = _state(governing, bound)
    planned, waits = with_strength_allowed(case, found, session(case, state, bound))
    sums = list(sum_reasons(case, state, bound, planned))
    serious = [each for each in found if each.urgency is not Urgency.SELF_CARE]
    days = [each.see_within_days for each in serious if each.see_within_days is not None]
    within_days = min(days, default=None)
    return Advice(
        on=on,
        state=state,
        headline=_headline(case, governing, state, planned, within_days),
        detail=_detail(case, governing, state, bound),
        urgency=most_urgent([each.urgency for each in serious]),
        see_within_days=within_days,
        see=_seeing(case, serious),
        flags=_distinct([flag for each in serious for flag in each.flags]),
        session=planned,
        allowed=_allowed(case, found, governing, state),
        before=PRE_RUN_ROUTINE if planned.kind in RUNNING else None,
        after=() if state is State.SEE_SOMEONE else afterwards(case, found, planned),
        load=load(case),
        pain=pain_summary(case),
        ask=_asks(found, (*follow_up(case), *left_half_way(case))),
        reasons=(*_in_order(_judged(governing, found), sums, governing, state), *waits),
        knowledge_version=knowledge.version,
        shoes=() if governing.urgency is Urgency.EMERGENCY else worn_pairs(case),
    )


def _state(governing: Judgement, bound: Bounds) -> State:
    """Nothing run in 30 days: a run becomes walk and run, which is a change."""
    if governing.state is State.GO and bound.ceiling.cap_m is None:
        return State.MODIFY
    return governing.state


def _says(governing: Judgement, state: State, planned: Session) -> str:
    """The phrase that heads the page."""
    if may_run(state) and planned.kind in {SessionKind.REST, SessionKind.STRENGTH}:
        return f"go_plan_{planned.kind}"
    if may_run(state) and planned.kind is SessionKind.RUN and planned.steps:
        return "go_by_minutes"
    if may_run(state) and planned.kind in {SessionKind.WALK_RUN, SessionKind.WALK}:
        return f"go_{planned.kind}"
    if state is State.GO:
        return "go_done" if planned.done_m else "go"
    return governing.says


def _headline(
    case: Case, governing: Judgement, state: State, planned: Session, within_days: int | None
) -> str:
    units = case.picture.profile.units
    cap = "" if planned.cap_m is None else ceiling_text(planned.cap_m, units)
    done = "" if planned.done_m is None else ceiling_text(planned.done_m, units)
    minutes = "" if planned.duration_s is None else str(round(planned.duration_s / 60))
    words = {**governing.words, "cap": cap, "done": done, "minutes": minutes}
    says = _says(governing, state, planned)
    return sentence(case.knowledge, headline_by(case.knowledge, says, within_days), words)


def _detail(case: Case, governing: Judgement, state: State, bound: Bounds) -> str:
    if governing.state is State.GO and state is State.MODIFY:
        cleared = case.clearance if case.bearing_runs is not case.runs else None
        if cleared is not None:
            words = {"day": day_words(cleared.on, case.on)}
            return sentence(case.knowledge, "after_clearance.detail", words)
        return sentence(case.knowledge, "no_recent_run.detail", {})
    name = f"{governing.says}.detail"
    unmeasured = f"{governing.says}.no_ceiling.detail"
    if bound.ceiling.cap_m is None and unmeasured in case.knowledge.phrases:
        name = unmeasured  # half of nothing is no number
    return sentence(case.knowledge, name, governing.words)


def _distinct(items: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _seeing(case: Case, serious: list[Judgement]) -> tuple[Seeing, ...]:
    ordered = sorted(serious, key=lambda each: -each.urgency.rank)
    carers = _distinct([carer for each in ordered for carer in each.see])
    waits = len(carers) > 1 and most_urgent([e.urgency for e in serious]) is not Urgency.EMERGENCY
    return tuple(_carer(case, carer, waits=waits) for carer in carers)


def _carer(case: Case, carer: str, *, waits: bool) -> Seeing:
    """Beside another, the emergency department is for when it gets worse, not for the wait."""
    known = case.knowledge.carers[carer]
    if waits and carer == EMERGENCY_ROOM:
        return Seeing(known.name, case.knowledge.phrases["result.see.emergency"].text)
    return Seeing(known.name, known.why)


def _allowed(
    case: Case, found: list[Judgement], governing: Judgement, state: State
) -> tuple[str, ...]:
    """What may still be done when running is off; nothing stands beside an emergency."""
    if may_run(state) or governing.urgency is Urgency.EMERGENCY:
        return ()
    kind = "see" if state is State.SEE_SOMEONE else "rest"
    if any(GROWING_LIMP in each.flags for each in found):
        kind = "growing"
    elif governing.reason.rule == "after_birth":
        kind = "after_birth"
    prefix = f"allowed.{kind}."
    return tuple(
        phrase.text for id_, phrase in case.knowledge.allowed.items() if id_.startswith(prefix)
    )


def _asks(found: list[Judgement], later: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """Each once; the check is not asked for again while what it found is open."""
    checked = any(each.reason.rule == "open_flag" for each in found)
    every = [*(ask for each in found for ask in each.ask), *later]
    first = {ask.id: ask for ask in reversed(every)}
    asks = dict.fromkeys(first[ask.id] for ask in every)
    return tuple(ask for ask in asks if not (checked and ask.id == "check"))


def _in_order(
    judged: list[Reason], sums: list[Reason], governing: Judgement, state: State
) -> list[Reason]:
    """What made the day's state first, be it a sum (no run to measure by); then the rules."""
    by_sums = governing.state is State.GO and state is State.MODIFY
    return [*sums[:1], *judged, *sums[1:]] if by_sums else [*judged, *sums]


def _judged(governing: Judgement, found: list[Judgement]) -> list[Reason]:
    """The governing reason first, then every other that asks for care."""
    others = [each for each in found if each is not governing]
    careful = [each for each in others if each.state is not State.GO or each.flags]
    careful.sort(key=lambda each: each.caution, reverse=True)
    return [governing.reason, *(each.reason for each in careful)]
