"""Where the runner stands on the walk-run ladder, replayed from what was done and felt."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import ceil

from coxa.knowledge.ladder import Ladder, Light
from coxa.plan.climb import Climb, is_whole
from coxa.plan.gate import WALKS_FOR_GATE, gate_holds, open_criteria
from coxa.plan.light import SessionLight
from coxa.training.run import Run
from coxa.values.days import days_between

HOURS_A_DAY = 24


@dataclass(frozen=True)
class Move:
    """One change of rung, or a session that left it as it was, and why."""

    day: date
    before: int
    after: int
    why: str
    level: int | None = None


@dataclass(frozen=True)
class Standing:
    """The rung in force, green sessions on it, and the first day that may have a session.

    `pending` is the last session while its light is not known; `gate_open` lists the criteria
    that still keep the runner walking.
    """

    step: int
    greens: int = 0
    not_before: date | None = None
    last: Run | None = None
    pending: SessionLight | None = None
    gate_open: tuple[str, ...] = ()
    moves: tuple[Move, ...] = field(default_factory=tuple)


def standing(climb: Climb, day: date) -> Standing:
    """The rung on the morning of `day`, from the sessions on the days before it."""
    now = Standing(_begun_on(climb))
    for session in _sessions(climb, day):
        ready = _through_gate(_rested(now, climb.ladder, session.day), climb, session.day)
        if ready.step == 0 or not climb.is_walk(session):
            now = _climbed(ready, climb, session)
        elif session.id in climb.assumed:  # a planned walk is a session; any other walk is not
            now = replace(ready, not_before=_next_day(session, climb.ladder))
    now = _through_gate(_rested(now, climb.ladder, day), climb, day)
    return replace(now, gate_open=() if now.step else tuple(open_criteria(climb, day)))


def _begun_on(climb: Climb) -> int:
    """A picture from elsewhere may name a rung that is not there: then the foot, the safe side."""
    step = climb.choice.from_step
    return step if 0 <= step < len(climb.ladder.steps) else 0


def _through_gate(now: Standing, climb: Climb, day: date) -> Standing:
    """From the walk to the first running step once every criterion holds."""
    if now.step > 0 or now.greens < WALKS_FOR_GATE or not gate_holds(climb, day):
        return now
    return _moved(now, Move(day, 0, 1, "gate"))


def _sessions(climb: Climb, day: date) -> list[Run]:
    """Runs and walks since the plan's start, before `day`, one a day: the longest."""
    by_day: dict[date, Run] = {}
    for session in (*climb.walks, *climb.runs):  # a run of the day stands before its walk
        if session.counts and climb.choice.start <= session.day < day:
            held = by_day.get(session.day)
            if held is None or climb.is_walk(held) or _longer(session, held):
                by_day[session.day] = session
    return [by_day[each] for each in sorted(by_day)]


def _longer(run: Run, held: Run) -> bool:
    return (run.duration_s or 0.0, run.start) > (held.duration_s or 0.0, held.start)


def _rested(now: Standing, ladder: Ladder, day: date) -> Standing:
    """Lower after a long break, by the last break rule that it passes."""
    if now.last is None:
        return now
    gap = days_between(now.last.day, day)
    rule = next((rule for rule in reversed(ladder.breaks) if gap > rule.over_days), None)
    if rule is None or any(move.why == "break" and move.day > now.last.day for move in now.moves):
        return now
    after = 0 if rule.down is None else max(0, now.step - rule.down)
    broke = now.last.day + timedelta(days=rule.over_days + 1)
    return _moved(now, Move(broke, now.step, after, "break"))


def _climbed(now: Standing, climb: Climb, session: Run) -> Standing:
    """One session on: its light decides by the ladder's own rules."""
    seen = climb.light(session)
    # The constructor, not `replace`: a season replays thousands of sessions.
    now = Standing(now.step, now.greens, _next_day(session, climb.ladder), session, moves=now.moves)
    if seen.light is None:
        return replace(now, pending=seen, greens=0)
    rule = next(rule for rule in climb.ladder.rules if rule.light is seen.light)
    if seen.light is Light.GREEN:
        return _green(now, climb, session, seen, rule.in_a_row)
    after = max(0, min(len(climb.ladder.steps) - 1, now.step + rule.steps))
    rest = session.day + timedelta(days=ceil(rule.rest_h / HOURS_A_DAY))
    moved = _moved(now, Move(session.day, now.step, after, seen.why, seen.level))
    return replace(moved, not_before=max(rest, moved.not_before or rest))


def _green(
    now: Standing, climb: Climb, session: Run, seen: SessionLight, in_a_row: int
) -> Standing:
    """Counts if the session was whole; enough in a row go up, but from the walk only the gate."""
    if not is_whole(session, climb.ladder.steps[now.step]):
        return _moved(now, Move(session.day, now.step, now.step, "cut_short", seen.level))
    greens = now.greens + 1
    top = now.step == len(climb.ladder.steps) - 1
    if greens < in_a_row or top or now.step == 0:
        return Standing(now.step, greens, now.not_before, now.last, moves=now.moves)
    return _moved(now, Move(session.day, now.step, now.step + 1, "green", seen.level))


def _moved(now: Standing, move: Move) -> Standing:
    moves = (*now.moves, move)
    return Standing(move.after, 0, now.not_before, now.last, now.pending, moves=moves)


def _next_day(session: Run, ladder: Ladder) -> date:
    """The first day at least the ladder's hours after the session."""
    return session.day + timedelta(days=ceil(ladder.hours_between / HOURS_A_DAY))
