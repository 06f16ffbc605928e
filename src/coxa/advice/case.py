"""One runner on one day, with the windows that several rules look at."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coxa.advice.checked import freed_by
from coxa.advice.picture import Picture
from coxa.advice.risk import bone_risk
from coxa.diary.entry import PainEntry
from coxa.diary.notes import notes_between, notes_until
from coxa.knowledge.shapes import Knowledge
from coxa.plan.linking import tells_of
from coxa.plan.soreness import Soreness, sorenesses
from coxa.training.run import Run
from coxa.training.sums.windows import LONGEST_DAYS, latest
from coxa.triage.assessment import Check, Clearance
from coxa.values.days import days_before, days_between

# A note of today or yesterday tells how the hip is now: our own choice.
FRESH_DAYS = 2
# A run further back than this no longer decides the next one.
RUN_MATTERS_DAYS = 7


@dataclass(frozen=True)
class Case:
    """A picture seen on a day; nothing after that day is looked at."""

    picture: Picture
    knowledge: Knowledge
    on: date

    @cached_property
    def runs(self) -> list[Run]:
        """All runs that count, up to and with the day."""
        return [run for run in self.picture.runs if run.counts and run.day <= self.on]

    @cached_property
    def walks(self) -> list[Run]:
        """All walks up to and with the day."""
        return [walk for walk in self.picture.walks if walk.counts and walk.day <= self.on]

    @cached_property
    def notes(self) -> list[PainEntry]:
        """All notes up to and with the day, oldest first."""
        return notes_until(self.picture.pain, self.on)

    @property
    def clearance(self) -> Clearance | None:
        """The latest all-clear of a clinician, unless it lies ahead."""
        found = self.picture.clearance
        return None if found is None or found.on > self.on else found

    @property
    def latest_check(self) -> Check | None:
        """The last one since a clinician looked."""
        return next((each for each in reversed(self.picture.checks) if each.on <= self.on), None)

    @cached_property
    def bearing_runs(self) -> list[Run]:
        """The runs that may carry a ceiling: after an all-clear only those since then."""
        clearance = self.clearance
        if clearance is None or days_between(clearance.on, self.on) > LONGEST_DAYS:
            return self.runs
        return [run for run in self.runs if clearance.is_before(run.day, run.start)]

    @cached_property
    def open_notes(self) -> list[PainEntry]:
        """Notes made since a clinician last cleared the runner; all where nobody has."""
        clearance = self.clearance
        if clearance is None:
            return self.notes
        return [entry for entry in self.notes if clearance.is_before(entry.day, entry.at)]

    @cached_property
    def sorenesses(self) -> list[Soreness]:
        """Spells of soreness; none where something makes a bone stress injury likelier."""
        if self.picture.profile.may_be_under_18(self.on) or bone_risk(self.picture.profile):
            return []
        return list(sorenesses(self.open_notes, self.runs, self.on))

    @cached_property
    def sore_notes(self) -> frozenset[PainEntry]:
        """The notes of all those spells."""
        return frozenset(note for spell in self.sorenesses for note in spell.notes)

    def checked_as_other(self, entry: PainEntry) -> bool:
        """Whether the latest hip check found that something else than bone hurts there."""
        known = [check for check in self.picture.checks if check.on <= self.on]
        return bool(known) and freed_by(known[-1], entry)

    @cached_property
    def fresh_notes(self) -> list[PainEntry]:
        """Notes of today and yesterday."""
        return notes_between(self.notes, days_before(self.on, FRESH_DAYS - 1), self.on)

    @cached_property
    def last_run(self) -> Run | None:
        """The latest run that may still decide the next one."""
        run = latest(self.runs)
        if run is None or days_between(run.day, self.on) > RUN_MATTERS_DAYS:
            return None
        return run

    @cached_property
    def notes_of_last_run(self) -> list[PainEntry]:
        """Notes that say how the latest run felt."""
        run = self.last_run
        return [] if run is None else [entry for entry in self.notes if tells_of(entry, run)]
