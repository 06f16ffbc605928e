"""What the hip allows an exercise to load today. Made in `advice`, where flags and notes meet."""

from dataclasses import dataclass
from enum import IntEnum

from coxa.values.circumstances import Circumstance
from coxa.values.reason import Reason


class Load(IntEnum):
    """How much may be loaded, least first."""

    NOTHING = 0  # an emergency: nothing stands beside it
    LYING = 1  # to be seen today or within days: how to lie, and no more
    COMFORT = 2  # bone stress is possible and not cleared: nothing that loads
    MOBILITY = 3  # pain above 5 or a limp: slow movement alone
    LIGHT = 4  # pain of 4 or 5: the easier variants
    FULL = 5


@dataclass(frozen=True)
class Standing:
    """One runner on one day. `patterns` are condition ids, best first.

    `left_to_clear` are serious ones that nobody has cleared, on a day that lets nobody run;
    they forbid at any fit. `cleared` are serious ones that a clinician has
    looked at: they no longer forbid, their cautions stay.
    """

    load: Load = Load.FULL
    because: Reason | None = None  # why it is less than `FULL`
    patterns: tuple[str, ...] = ()
    left_to_clear: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    sore: tuple[str, ...] = ()  # regions with any pain in the last four weeks
    told: tuple[Circumstance, ...] = ()  # what is so of the runner beside the hip
    flag_open: bool = False
    no_run: bool = False  # today rests from running, or a doctor is to look first
    run_behind: bool = False  # ran today, and no doctor is to look first
    gate_open: bool = False  # on the ladder, and not yet through its gate
    checked: bool = False  # a hip check whose bone questions are all answered

    @property
    def forbidding(self) -> tuple[str, ...]:
        """The conditions whose forbidden exercises are left out."""
        return tuple(dict.fromkeys((*self.patterns, *self.left_to_clear)))
