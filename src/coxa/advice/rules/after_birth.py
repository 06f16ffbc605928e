"""The first weeks after a birth: rest, then walk and run, and somebody who looks at any pain."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import day_words, reason
from coxa.values.profile import AFTER_BIRTH_DAYS
from coxa.values.reason import Reason

# christopher_2024: none in the first 3 weeks; postnatal_running_2019: none before 3 months.
REST_DAYS = 3 * 7
LOOK = "RF19"  # the same pain means more here


def after_birth(case: Case) -> Iterator[Judgement]:
    """Nothing is said after 12 weeks, or where no day is noted."""
    gave_birth_on = case.picture.profile.gave_birth_on
    days = case.picture.profile.days_after_birth(case.on)
    if days is None or gave_birth_on is None:
        return
    told = reason(
        case.knowledge,
        "after_birth",
        gave_birth_on=gave_birth_on,
        days_since_birth=days,
        rest_days=REST_DAYS,
        easy_until_days=AFTER_BIRTH_DAYS,
    )
    words = {"weeks": _weeks_words(days)}
    since = [entry for entry in case.open_notes if entry.day >= gave_birth_on and entry.hurts]
    if since:
        yield _looked_at_first(case, told, {**words, "day": day_words(since[-1].day, case.on)})
    elif days < REST_DAYS:
        yield Judgement(State.REST, "after_birth.rest", told, words)
    elif case.clearance is None or case.clearance.on <= gave_birth_on:
        yield Judgement(State.MODIFY, "after_birth.easy", told, words)


def _looked_at_first(case: Case, told: Reason, words: dict[str, str]) -> Judgement:
    flag = case.knowledge.flags[LOOK]
    return Judgement(
        State.SEE_SOMEONE,
        "after_birth.pain",
        told,
        words,
        flag.urgency,
        flag.see_within_days,
        ("physiotherapist", *flag.see),
        (LOOK,),
    )


def _weeks_words(days: int) -> str:
    weeks = days // 7
    return {0: "less than a week", 1: "a week"}.get(weeks, f"{weeks} weeks")
