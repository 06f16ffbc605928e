"""What is not known is asked, and nobody runs on a guess."""

from collections.abc import Iterator

from coxa.advice.advice import Ask, State
from coxa.advice.case import FRESH_DAYS, Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import day_words, reason, sentence
from coxa.plan.light import AMBER_TO
from coxa.plan.linking import knows_of
from coxa.values.days import days_between
from coxa.values.reason import Fact

# After a week without a word nobody knows how the hip is: our own choice.
NOTE_HOLDS_DAYS = 7


def _unknown(case: Case, says: str, words: dict[str, str], **facts: Fact) -> Judgement:
    ask = Ask(f"pain.{says}", sentence(case.knowledge, f"ask.{says}", words))
    return Judgement(State.UNKNOWN, says, reason(case.knowledge, says, **facts), words, ask=(ask,))


def no_notes(case: Case) -> Iterator[Judgement]:
    """Nothing was ever said about the hip."""
    if not case.notes:
        yield _unknown(case, "no_notes", {})


def run_without_note(case: Case) -> Iterator[Judgement]:
    """A run, and not a word since."""
    run = case.last_run
    if run is None or not case.notes or any(knows_of(entry, run) for entry in case.notes):
        return
    words = {"day": day_words(run.day, case.on)}
    yield _unknown(case, "run_without_note", words, run_on=run.day)


def note_too_old(case: Case) -> Iterator[Judgement]:
    """The last word is a week old; or two days, if it was pain."""
    if not case.notes:
        return
    last = case.notes[-1]
    age = days_between(last.day, case.on)
    words = {"day": day_words(last.day, case.on), "level": str(last.level)}
    if last.hurts and age >= FRESH_DAYS:
        yield _unknown(case, "pain_not_heard_since", words, level=last.level, noted_on=last.day)
    elif age > NOTE_HOLDS_DAYS:
        yield _unknown(case, "note_too_old", words, noted_on=last.day, days_ago=age)


def pain_without_place(case: Case) -> Iterator[Judgement]:
    """Pain, but not where: it may be bone."""
    placeless = [entry for entry in case.fresh_notes if entry.hurts and not entry.places]
    if not placeless or placeless[-1] is not case.notes[-1]:
        return
    worst = max(placeless, key=lambda entry: entry.level)
    found = _unknown(case, "pain_without_place", {}, level=worst.level, noted_on=worst.day)
    severe = worst.level > AMBER_TO
    yield Judgement(
        State.REST if severe else State.UNKNOWN,
        found.says,
        found.reason,
        found.words,
        ask=found.ask,
    )


def masked_pain(case: Case) -> Iterator[Judgement]:
    """With a painkiller a low number says nothing: unknown, never green."""
    masked = [e for e in case.fresh_notes if e.painkiller and e.level <= AMBER_TO]
    if masked and masked[-1] is case.notes[-1]:
        last = masked[-1]
        words = {"day": day_words(last.day, case.on)}
        yield _unknown(case, "masked_pain", words, level=last.level, noted_on=last.day)
