"""The pain rule for tendon, muscle and joint: 0 to 3 go on, 4 and 5 change, above 5 rest.

Adapted from a trial of running with Achilles pain (Silbernagel 2007); no hip has its own
validated threshold, and it is switched off wherever bone may be what hurts.
"""

from collections.abc import Iterator

from coxa.advice.advice import Ask, State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement, one_step_down
from coxa.advice.places import other_places
from coxa.advice.wording import day_words, reason, sentence
from coxa.diary.entry import PainEntry, When
from coxa.plan.light import AMBER_TO, GREEN_TO, WORSE_BY
from coxa.plan.linking import is_baseline
from coxa.training.run import Run
from coxa.values.days import days_between

SEVERE_FROM = 8  # asks the safety check: our own choice
REST_AFTER_RED_DAYS = 2  # 48 hours


def light(level: int) -> State:
    """What one level allows."""
    if level <= GREEN_TO:
        return State.GO
    return State.MODIFY if level <= AMBER_TO else State.REST


def traffic_light(case: Case) -> Iterator[Judgement]:
    """The worst note of the last two days and of the last run decides."""
    notes = [entry for entry in case.fresh_notes if _counts_here(case, entry)]
    worst = max(notes, key=lambda entry: entry.level, default=None)
    if worst is not None:
        yield _judged(case, worst, light(worst.level), f"pain_{light(worst.level)}")
    older = [e for e in case.notes_of_last_run if _counts_here(case, e) and e not in notes]
    hardest = max(older, key=_severity, default=None)
    if hardest is not None and _severity(hardest) > GREEN_TO:
        yield _after_hard_run(case, hardest)


def severe_pain(case: Case) -> Iterator[Judgement]:
    """Today or yesterday 8 or more, wherever: rest, and the safety check."""
    severe = [entry for entry in case.fresh_notes if entry.level >= SEVERE_FROM and entry.places]
    if not severe:
        return
    last = severe[-1]
    place = last.places[0]
    yield Judgement(
        State.REST,
        "severe_pain",
        reason(
            case.knowledge, "severe_pain", place=str(place), level=last.level, noted_on=last.day
        ),
        {"place": place.words, "level": str(last.level), "day": day_words(last.day, case.on)},
        ask=(Ask("check", sentence(case.knowledge, "ask.check", {})),),
    )


def _counts_here(case: Case, entry: PainEntry) -> bool:
    return entry.hurts and bool(other_places(case, entry)) and entry not in case.sore_notes


def _severity(entry: PainEntry) -> int:
    """The level, a limp counting as above five."""
    return max(entry.level, AMBER_TO + 1) if entry.limp else entry.level


def _after_hard_run(case: Case, entry: PainEntry) -> Judgement:
    """The last run hurt at 4 or more: the next one repeats or shortens, after 48 hours of rest."""
    red = _severity(entry) > AMBER_TO
    rested = days_between(entry.day, case.on) >= REST_AFTER_RED_DAYS
    if red and not rested:
        return _judged(case, entry, State.REST, "pain_rest")
    return _judged(case, entry, State.MODIFY, "pain_red_rested" if red else "pain_modify")


def _judged(case: Case, entry: PainEntry, state: State, says: str) -> Judgement:
    place = other_places(case, entry)[0]
    return Judgement(
        state,
        says,
        reason(case.knowledge, says, place=str(place), level=entry.level, noted_on=entry.day),
        {"place": place.words, "level": str(entry.level), "day": day_words(entry.day, case.on)},
    )


def worse_next_morning(case: Case) -> Iterator[Judgement]:
    """Two points up on the morning after the last run: one step below what the light says."""
    run = case.last_run
    found = None if run is None else _morning_rise(case, run)
    if run is None or found is None:
        return
    before, morning = found
    lights = [each.state for each in traffic_light(case)] or [State.GO]
    worst = max(lights, key=[State.GO, State.MODIFY, State.REST].index)
    says = "worse_next_morning"
    state = State.MODIFY if _settled(case, run, before) else one_step_down(worst)
    yield Judgement(
        state,
        f"{says}.{state}",
        reason(
            case.knowledge,
            says,
            before=before.level,
            next_morning=morning.level,
            noted_on=morning.day,
        ),
        {"before": str(before.level), "morning": str(morning.level)},
    )


def _settled(case: Case, run: Run, before: PainEntry) -> bool:
    """48 hours on and no longer worse than before: the step down is enough, no more rest."""
    rested = days_between(run.day, case.on) >= REST_AFTER_RED_DAYS
    fresh = [entry for entry in case.fresh_notes if _counts_here(case, entry)]
    calm = all(light(entry.level) is State.GO and not entry.limp for entry in fresh)
    last = case.notes[-1]
    return rested and calm and not last.painkiller and last.level - before.level < WORSE_BY


def _morning_rise(case: Case, run: Run) -> tuple[PainEntry, PainEntry] | None:
    """The note before (or in) the run and the worst of the next morning, where that is worse."""
    mornings = [
        entry
        for entry in case.notes
        if days_between(run.day, entry.day) == 1
        and entry.when is When.MORNING
        and entry not in case.sore_notes
    ]
    earlier = [e for e in case.notes if is_baseline(e, run)] or case.notes_of_last_run
    if not mornings or not earlier:
        return None
    morning, before = max(mornings, key=lambda e: e.level), earlier[-1]
    return (before, morning) if morning.level - before.level >= WORSE_BY else None
