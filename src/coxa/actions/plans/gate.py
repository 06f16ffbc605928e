"""What holds of the ladder's gate, by the runner's word."""

from collections.abc import Collection
from datetime import date, datetime

from coxa.actions.refusals import Refused
from coxa.actions.today import today
from coxa.advice.advice import State
from coxa.advice.outlook import FALLBACK_LADDER
from coxa.knowledge.ladder import Criterion
from coxa.knowledge.load import load_knowledge
from coxa.plan.gate import GATE_COMPUTED
from coxa.store import plans


def gate_criteria() -> tuple[Criterion, ...]:
    """Those that the runner can say; the others are seen from answers and walks."""
    gate = load_knowledge().ladders[FALLBACK_LADDER].gate
    return tuple(each for each in gate if each.id not in GATE_COMPUTED)


def plan_gate(runner_id: int, held: Collection[str], on: date, now: datetime) -> tuple[str, ...]:
    """Say on a day which criteria hold; the day's earlier word is replaced.

    Raises `Refused`, also while a doctor is to look: nobody is to try a leg before that.
    """
    if today(runner_id, on).state is State.SEE_SOMEONE:
        raise Refused("Let somebody look first. What holds is asked after that.")
    known = [each.id for each in gate_criteria()]
    for name in held:
        if name not in known:
            raise Refused(f"The gate asks for {', '.join(known)}; it knows no {name!r}.")
    plans.set_gate_marks(runner_id, set(held), on, now)
    return tuple(name for name in known if name in held)
