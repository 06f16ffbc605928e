"""Say how much something eased it, take it back, and see what worked."""

from datetime import date, datetime

from coxa.actions.refusals import NotFound, Refused
from coxa.knowledge.load import load_knowledge
from coxa.routine.worked import HIGHEST, LOWEST, ReliefMark, Worked, worked
from coxa.store import relief_marks


def mark_relief(runner_id: int, relief: str, mark: int, on: date, now: datetime) -> ReliefMark:
    """Keep one mark. Raises `NotFound`, `Refused`."""
    if relief not in load_knowledge().relief:
        raise NotFound(f"There is no {relief!r} among the ways to ease it.")
    if not LOWEST <= mark <= HIGHEST:
        raise Refused(f"A mark goes from {LOWEST} to {HIGHEST}.")
    return relief_marks.add_relief_mark(runner_id, ReliefMark(None, relief, on, mark), now)


def undo_relief_mark(runner_id: int, mark_id: int, now: datetime) -> None:
    """Take it back. Raises `NotFound`."""
    relief_marks.hide_relief_mark(runner_id, mark_id, now)


def what_worked(runner_id: int) -> list[Worked]:
    """Every method with a mark, the best first."""
    return worked(relief_marks.relief_marks(runner_id))
