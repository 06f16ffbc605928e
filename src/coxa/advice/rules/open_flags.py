"""Red flags of a check stay open until a clinician has looked."""

from collections.abc import Iterator
from datetime import date, timedelta

from coxa.advice.advice import State
from coxa.advice.case import Case
from coxa.advice.judgement import Judgement
from coxa.advice.wording import MONTHS, day_words, reason
from coxa.triage.assessment import Assessment, Check
from coxa.values.days import days_between
from coxa.values.urgency import Urgency


def open_checks(case: Case) -> list[Check]:
    """Checks since the last clearance whose answers raised a flag."""
    clearance = case.clearance
    return [
        check
        for check in case.picture.checks
        if check.on <= case.on
        and check.assessment.flags
        and not check.assessment.is_half
        and (clearance is None or clearance.is_before(check.on, check.at))
    ]


def open_flags(case: Case) -> Iterator[Judgement]:
    """A flag that stops running, or that cannot wait, governs; a milder one says whom to see."""
    for check in open_checks(case):
        found = check.assessment
        stops = found.stop_running or found.urgency.rank >= Urgency.URGENT.rank
        yield Judgement(
            State.SEE_SOMEONE if stops else State.GO,
            f"open_flag.{found.urgency}" if stops else _may_run(found, case.on),
            reason(
                case.knowledge,
                "open_flag",
                checked_on=check.on,
                flags=", ".join(flag.id for flag in found.flags),
                stop_running=found.stop_running,
            ),
            {"day": day_words(check.on, case.on), "by": _by(found)},
            found.urgency,
            _days_left(found, case.on),
            found.see,
            tuple(flag.id for flag in found.flags),
        )


def _may_run(found: Assessment, on: date) -> str:
    """After the term's last day "until then" would say nothing."""
    left = _days_left(found, on)
    return "open_flag.may_run_over" if left == 0 else "open_flag.may_run"


def _by(found: Assessment) -> str:
    """The last day of the term that the check gave, counted from the check."""
    last = found.on + timedelta(days=found.see_within_days or 0)
    return f"{last.day} {MONTHS[last.month - 1]}"


def _days_left(found: Assessment, on: date) -> int | None:
    """The term runs from the check; else "within 7 days" would be said anew each day."""
    if found.see_within_days is None:
        return None
    return max(0, found.see_within_days - days_between(found.on, on))
