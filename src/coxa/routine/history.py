"""What was done before, as far as today's session asks."""

from dataclasses import dataclass
from datetime import date

from coxa.routine.round import Round


@dataclass(frozen=True)
class History:
    """What was done before, and the days whose next morning was worse."""

    rounds: tuple[Round, ...] = ()
    worse_after: frozenset[date] = frozenset()
