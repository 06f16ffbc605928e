"""One session in the making: each item as a step of today, exchanged, or left out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from coxa.knowledge.movement import Dose, Effort, Exercise, Moment, Routine, RoutineItem
from coxa.knowledge.shapes import Knowledge
from coxa.routine.barred import why_barred
from coxa.routine.exchange import stand_in
from coxa.routine.forbidden import Forbidden, cautions, forbidden
from coxa.routine.history import History
from coxa.routine.progress import Grown, Stage, grown, grown_dose, stage
from coxa.routine.relief import speaks_against
from coxa.routine.standing import Load, Standing
from coxa.routine.step import LeftOut, Step
from coxa.routine.ways import dose_with_most, easier_ways, harder_ways
from coxa.routine.wording import reason
from coxa.values.reason import Reason

# Seconds to rest between sets, by what the exercise is for: common practice.
REST_S = {Effort.STRENGTH: 60, Effort.BALANCE: 45, Effort.RELOAD: 60}
# Only these grow: a warm-up that grows is no warm-up.
GROWS = {Moment.STRENGTH, Moment.START}
GROWING = {Effort.STRENGTH, Effort.BALANCE}
LEFT, RIGHT = "left", "right"


@dataclass(frozen=True)
class Making:
    """One session in the making."""

    routine: Routine
    standing: Standing
    history: History
    knowledge: Knowledge
    on: date

    @property
    def _grows(self) -> bool:
        return self.routine.moment in GROWS

    def all(self) -> tuple[tuple[Step, ...], tuple[LeftOut, ...]]:
        steps: list[Step] = []
        left_out: list[LeftOut] = []
        taken = {item.exercise for item in self.routine.items if item.exercise}
        for place, item in enumerate(self.routine.items):
            found = self._item(place, item, taken)
            if isinstance(found, LeftOut):
                left_out.append(found)
            elif found is not None:
                steps.append(found)
                taken.add(found.exercise or "")
        return tuple(steps), tuple(left_out)

    def _item(self, place: int, item: RoutineItem, taken: Collection[str]) -> Step | LeftOut | None:
        if item.exercise is None:
            return self._words(place, item)
        exercise = self.knowledge.exercises[item.exercise]
        barred = forbidden(exercise, self.standing, self.knowledge)
        if barred is None:
            return self._step(place, item, exercise, taken)
        return self._exchanged(place, item, exercise, barred, taken)

    def _words(self, place: int, item: RoutineItem) -> Step | None:
        """A relief or a sentence; a relief that does not go with the pattern is left away."""
        relief = self.knowledge.relief[item.relief] if item.relief else None
        if relief is not None and speaks_against(relief, self.standing):
            return None
        return Step(
            place=place,
            exercise=None,
            relief=item.relief,
            title=relief.title if relief else item.text or "",
            how=relief.how if relief else (),
            dose=item.dose,
            optional=item.optional,
            claims=item.claims,
        )

    def _exchanged(
        self,
        place: int,
        item: RoutineItem,
        exercise: Exercise,
        barred: Forbidden,
        taken: Collection[str],
    ) -> Step | LeftOut:
        other = None
        if not barred.of_the_day:
            other = stand_in(exercise, self.routine, self.standing, self.knowledge, taken)
        why = why_barred(exercise, barred, other, self.knowledge)
        if other is None:
            return LeftOut(exercise.id, why)
        bare = replace(item, exercise=other.id, dose=None, article_dose=None)
        step = self._step(place, bare, other, taken)
        return replace(step, instead_of=exercise.id, reasons=(why, *step.reasons))

    def _step(
        self, place: int, item: RoutineItem, exercise: Exercise, taken: Collection[str]
    ) -> Step:
        dose = dose_with_most(item.dose, exercise)
        if self._grows and exercise.effort in GROWING:
            return self._growing(place, item, exercise, dose, taken)
        return self._plain(place, item, exercise, grown_dose(dose, Grown(), Stage.REPS))

    def _growing(
        self,
        place: int,
        item: RoutineItem,
        exercise: Exercise,
        dose: Dose,
        taken: Collection[str],
    ) -> Step:
        found = grown(exercise, dose, self.history.rounds, self.history.worse_after, self.on)
        now = stage(exercise, dose, found)
        if now is Stage.HARDER and self.standing.load is Load.FULL:
            harder = self._harder(exercise, taken)
            if harder is not None:
                bare = replace(item, exercise=harder.id, dose=None, article_dose=None)
                step = self._step(place, bare, harder, {*taken, harder.id})
                facts = {"exercise": exercise.title, "instead": harder.title}
                why = reason(self.knowledge, "progress_harder", **facts)
                return replace(step, instead_of=exercise.id, reasons=(why, *step.reasons))
        now = Stage.LOAD if now is Stage.HARDER else now
        step = self._plain(place, item, exercise, grown_dose(dose, found, now))
        by = exercise.harder_by if now is Stage.LOAD else None
        return replace(
            step,
            by=by if self.standing.load is Load.FULL else step.by,
            load_kg=found.load_kg,
            reasons=(*step.reasons, *self._moved(exercise, found, now)),
        )

    def _moved(self, exercise: Exercise, found: Grown, now: Stage) -> Iterator[Reason]:
        if found.moved == 0 or self.standing.load is not Load.FULL:
            return
        rule = "progress_back" if found.moved < 0 else f"progress_{now}"
        yield reason(self.knowledge, rule, exercise=exercise.title, step=found.step)

    def _harder(self, exercise: Exercise, taken: Collection[str]) -> Exercise | None:
        at_hand = {*self.routine.equipment, "mat"}
        for name in exercise.harder:
            each = self.knowledge.exercises[name]
            free = name not in taken and at_hand.issuperset(each.equipment)
            if free and forbidden(each, self.standing, self.knowledge) is None:
                return each
        return None

    def _plain(self, place: int, item: RoutineItem, exercise: Exercise, dose: Dose) -> Step:
        lightly = self.standing.load is Load.LIGHT and exercise.effort in GROWING
        step = Step(
            place=place,
            exercise=exercise.id,
            relief=None,
            title=exercise.title,
            how=exercise.how,
            dose=dose,
            sides=(LEFT, RIGHT) if dose.each_side else (),
            tempo=exercise.tempo,
            rest_s=REST_S.get(exercise.effort, 0) if dose.sets > 1 else 0,
            cautions=cautions(exercise, self.standing),
            easier=tuple(easier_ways(exercise, dose, self.standing, self.knowledge)),
            harder=tuple(harder_ways(exercise, dose)) if self._grows and not lightly else (),
            optional=item.optional,
            article_dose=item.article_dose,
            claims=item.claims or exercise.claims,
        )
        return self._lighter(step, exercise) if lightly else step

    def _lighter(self, step: Step, exercise: Exercise) -> Step:
        """Pain of 4 or 5: one set less, and the first way to make it easier."""
        dose = step.dose and replace(step.dose, sets=max(1, step.dose.sets - 1))
        why = reason(self.knowledge, "exercise_lighter", exercise=exercise.title)
        by = exercise.easier_by
        return replace(step, dose=dose, by=by, reasons=(*step.reasons, why))
