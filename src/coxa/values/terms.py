"""How soon somebody should look, as people say it."""

from coxa.values.urgency import Urgency

WEEK = 7
OVER = "this week"  # a term of days or weeks that has ended does not begin anew


def term_words(days: int | None, urgency: Urgency) -> str:
    """``today``, ``within 2 days``, ``within 6 weeks``; empty where there is no term.

    `days`: what is left of it, 0 or more. A milder term that has ended says "this week".
    """
    if days is None:
        return ""
    if days == 0:
        return _last_day(urgency)
    if days % WEEK == 0:
        weeks = days // WEEK
        return "within a week" if weeks == 1 else f"within {weeks} weeks"
    return f"within {days} day{'' if days == 1 else 's'}"


def is_over(days: int | None, urgency: Urgency) -> bool:
    """The time that the check gave has passed; only the urgent ones can say "today" at once."""
    return days == 0 and urgency.rank < Urgency.URGENT.rank


def _last_day(urgency: Urgency) -> str:
    if urgency is Urgency.EMERGENCY:
        return "now"
    return OVER if is_over(0, urgency) else "today"
