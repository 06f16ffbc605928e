"""Which sentences a check ends with: what to do first, then running, then what would change it."""

from coxa.triage.assessment import RaisedFlag
from coxa.values.urgency import Urgency


def advice_phrases(
    flags: tuple[RaisedFlag, ...],
    urgency: Urgency,
    stop_running: bool,
    harmless: tuple[str, ...],
    not_asked: tuple[str, ...],
) -> tuple[str, ...]:
    """Phrase ids in the order they are read; an emergency stands alone."""
    if urgency is Urgency.EMERGENCY:
        return ("triage.emergency.detail", "triage.stop_running")
    return (
        *_first(urgency, is_open=bool(not_asked)),
        *_running(flags, stop_running, bool(not_asked)),
        "triage.no_test",
        *harmless,
        *_at_home(urgency, is_open=bool(not_asked)),
        "triage.get_worse",
    )


def _first(urgency: Urgency, *, is_open: bool) -> tuple[str, ...]:
    """No flag in half a check is not yet a result."""
    if not is_open:
        return (f"triage.{urgency.value}.detail",)
    if urgency is Urgency.SELF_CARE:
        return ("triage.open.detail",)
    return (f"triage.{urgency.value}.detail", "triage.open.detail")


def _running(flags: tuple[RaisedFlag, ...], stop_running: bool, is_open: bool) -> tuple[str, ...]:
    if any(flag.stop_running for flag in flags):
        return ("triage.stop_running",)
    if stop_running:
        return ("triage.limp",)
    return () if is_open else ("triage.may_run",)


def _at_home(urgency: Urgency, *, is_open: bool) -> tuple[str, ...]:
    if urgency is not Urgency.SELF_CARE:
        return ("triage.what_to_bring",)
    return ("triage.check_again",) if is_open else ("triage.soreness", "triage.check_again")
