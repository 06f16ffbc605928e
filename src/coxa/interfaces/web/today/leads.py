"""Where the day leads to besides its advice: the hip check, and the page for the clinician."""

from coxa.actions.checks.check_hip import latest_check
from coxa.actions.episodes.listed import episode_of_check, open_episode
from coxa.advice.advice import Advice
from coxa.values.days import days_between

CHECK_HOLDS_DAYS = 7  # as every result says: check again in a week
NOTE_HOLDS_DAYS = 7


def check_is_due(runner_id: int, advice: Advice) -> bool:
    """The last note hurt, and no check was made since a week; the advice stays as it is."""
    pain = advice.pain
    if advice.see or not pain.last_level or pain.last_day is None:
        return False
    if days_between(pain.last_day, advice.on) > NOTE_HOLDS_DAYS:
        return False
    latest = latest_check(runner_id)
    return latest is None or days_between(latest.on, advice.on) > CHECK_HOLDS_DAYS


def sheet_to_take(runner_id: int, advice: Advice) -> int | None:
    """The episode whose page goes along to the clinician: of the last check, else the open one."""
    if not advice.see:
        return None
    latest = latest_check(runner_id)
    of_check = episode_of_check(runner_id, latest.id) if latest else None
    if of_check is not None:
        return of_check
    going = open_episode(runner_id, advice.on)
    return going.id if going else None
