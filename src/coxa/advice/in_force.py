"""Which patterns of the latest check shape what is done, before and after a clinician looked."""

from dataclasses import dataclass

from coxa.advice.case import Case
from coxa.triage.assessment import Assessment

# Where a pattern fits in part its exercises are left out; a serious one at any fit.
IN_FORCE_FIT = 0.35
BONE_STRESS = "bone stress"  # the group of conditions


@dataclass(frozen=True)
class InForce:
    """What the latest check suggests; `open` while nobody has cleared it.

    Where the day lets run, what is serious closes no exercise: each loads the hip less than a run.
    """

    case: Case
    found: Assessment | None
    lets_run: bool = False

    @property
    def open(self) -> bool:
        return any(check.on <= self.case.on for check in self.case.picture.checks)

    @property
    def _holds(self) -> bool:
        return self.open and not self.lets_run

    @property
    def checked(self) -> bool:
        """Every red-flag question was asked, or a clinician looked after the check."""
        return self.found is not None and (not self.found.not_asked or not self.open)

    @property
    def in_force(self) -> tuple[str, ...]:
        """Those that fit in part or better, or the best one; serious ones while they hold."""
        listed = self.found.patterns if self.found else ()
        return tuple(
            each.id
            for index, each in enumerate(listed)
            if (index == 0 or each.fit >= IN_FORCE_FIT) and (self._holds or not each.serious)
        )

    @property
    def serious(self) -> tuple[str, ...]:
        return tuple(
            each.id for each in (self.found.patterns if self.found else ()) if each.serious
        )

    @property
    def left_to_clear(self) -> tuple[str, ...]:
        return self.serious if self._holds else ()

    @property
    def cleared(self) -> tuple[str, ...]:
        return () if self.open else self.serious

    def suspect_bone(self) -> bool:
        """Bone stress fits in part, or is listed while questions about it are open."""
        if self.found is None or not self._holds:
            return False
        conditions = self.case.knowledge.conditions
        for index, each in enumerate(self.found.patterns):
            known = conditions.get(each.id)
            if known is None or known.group != BONE_STRESS:
                continue
            if index == 0 or each.fit >= IN_FORCE_FIT or self.found.not_asked:
                return True
        return False
