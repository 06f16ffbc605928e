"""Soreness of both legs after a run: easier or no running until it is gone, and no alarm."""

from collections.abc import Iterator

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import day_words, reason
from coxa.plan.light import GREEN_TO


def soreness(case: Case) -> Iterator[Judgement]:
    """The spell that is still open: up to 3 an easy run, above it none."""
    found = case.sorenesses[-1] if case.sorenesses else None
    if found is None or found.over_at is not None or found.notes[-1] is not case.open_notes[-1]:
        return
    level = found.notes[-1].level
    state = State.MODIFY if level <= GREEN_TO else State.REST
    yield Judgement(
        state,
        f"soreness.{state}",
        reason(
            case.knowledge,
            "soreness",
            run_on=found.run.day,
            soreness_hours=found.hours,
            article_hours=ARTICLE_HOURS,
            level=level,
        ),
        {"day": day_words(found.run.day, case.on), "level": str(level)},
    )


ARTICLE_HOURS = "24 to 48, beyond 72 too much"  # S39, beside its verdict
