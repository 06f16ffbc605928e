"""One rule's opinion of a day; the most cautious of them governs."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from coxa.advice.advice import Ask, State
from coxa.values.reason import Reason
from coxa.values.urgency import Urgency

# Unknown stands between rest and modify: missing answers never let anybody run.
_CAUTION = {State.GO: 0, State.MODIFY: 1, State.UNKNOWN: 2, State.REST: 3, State.SEE_SOMEONE: 4}
_STEP_DOWN = {State.GO: State.MODIFY, State.MODIFY: State.REST}


@dataclass(frozen=True)
class Judgement:
    """What one rule makes of the day, and the sentences that say it.

    `says` names the phrases `<says>.headline` and `<says>.detail`; `words` fill them.
    """

    state: State
    says: str
    reason: Reason
    words: dict[str, str] = field(default_factory=dict)
    urgency: Urgency = Urgency.SELF_CARE
    see_within_days: int | None = None
    see: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    ask: tuple[Ask, ...] = ()

    @property
    def caution(self) -> tuple[int, int]:
        """Orders judgements: the state first, then the urgency."""
        return _CAUTION[self.state], self.urgency.rank


def one_step_down(state: State) -> State:
    """Go becomes modify, modify becomes rest; the others stay."""
    return _STEP_DOWN.get(state, state)


def most_cautious(judgements: Iterable[Judgement]) -> Judgement:
    """The one that governs; the first of equals."""
    return max(judgements, key=lambda each: each.caution)
