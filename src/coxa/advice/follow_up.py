"""Asking on: after a run until it no longer hurts, and after a hip check that was left."""

from collections.abc import Iterator

from coxa.advice.advice import Ask
from coxa.advice.case import FRESH_DAYS, Case
from coxa.advice.wording import day_words, sentence
from coxa.values.days import days_between

HOURS_A_DAY = 24
ASKED_TO_DAYS = 3  # 72 hours, the article's last mark; the diary asks by itself later
LEFT_DAYS = 14  # a check that was left longer ago is begun anew when it hurts again


def follow_up(case: Case) -> Iterator[Ask]:
    """One question a day while the last note hurt and nothing was said today."""
    run = case.last_run
    if run is None or not case.notes:
        return
    last, since = case.notes[-1], days_between(run.day, case.on)
    asked_already = last.day == case.on or days_between(last.day, case.on) >= FRESH_DAYS
    if not last.hurts or asked_already or not 1 <= since <= ASKED_TO_DAYS:
        return
    words = {
        "level": str(last.level),
        "day": day_words(last.day, case.on),
        "hours": str(since * HOURS_A_DAY),
    }
    yield Ask("pain.sore_again", sentence(case.knowledge, "ask.sore_again", words))


def left_half_way(case: Case) -> Iterator[Ask]:
    """The rest of the hip check, where the last one raised nothing and left questions open."""
    latest = next((each for each in reversed(case.picture.checks) if each.on <= case.on), None)
    if latest is None or not latest.assessment.is_half:
        return
    if days_between(latest.on, case.on) <= LEFT_DAYS:
        words = {"day": day_words(latest.on, case.on)}
        yield Ask("check", sentence(case.knowledge, "ask.check_left", words))
