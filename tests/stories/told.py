"""Short ways to tell a runner's story: days are counted from its first one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from coxa.advice.picture import Picture
from coxa.diary.entry import Kind, PainEntry, When
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run
from coxa.triage.assessment import Assessment, Check, Clearance, RaisedFlag
from coxa.values.profile import Profile
from coxa.values.regions import place
from coxa.values.urgency import Urgency

FIRST = date(2026, 3, 2)  # a Monday
SIDE = "side_of_hip:left"


def day(number: int) -> date:
    """The day of the story, the first one 0."""
    return FIRST + timedelta(days=number)


def at(number: int, hour: float) -> datetime:
    """An hour of that day, in UTC."""
    return datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC) + timedelta(
        days=number, hours=hour
    )


def ran(number: int, km: float, minutes: float | None = None, **facts: bool) -> Run:
    """A run at seven in the morning; six minutes a kilometre unless told."""
    return Run(
        1000 + number,
        day(number),
        at(number, 7),
        km * 1000,
        60 * (minutes or km * 6),
        **facts,
    )


def walked(number: int, minutes: float = 32) -> Run:
    """A walk at seven in the morning."""
    return Run(5000 + number, day(number), at(number, 7), minutes * 90, minutes * 60)


def said(
    number: int,
    level: int,
    when: str,
    where: str | None = SIDE,
    *,
    kind: str | None = None,
    painkiller: bool | None = None,
) -> PainEntry:
    """A note: after a run at nine, during it at eight, in the morning at six, else at noon."""
    hour = {"after": 9, "during": 8, "morning": 6}.get(when, 12)
    return PainEntry(
        None,
        day(number),
        at(number, hour),
        level,
        tuple(place(each) for each in (where or "").split(",") if each),
        When(when),
        (Kind(kind),) if kind else (),
        painkiller=painkiller,
    )


def well(numbers: Iterable[int]) -> list[PainEntry]:
    """No pain after the run of each day, nor on the next morning."""
    return [
        note
        for number in numbers
        for note in (said(number, 0, "after", None), said(number + 1, 0, "morning", None))
    ]


def flagged(number: int, flag: str, urgency: Urgency, *, stops: bool = True) -> Check:
    """A check that raised one flag."""
    raised = RaisedFlag(flag, urgency, stops, ())
    found = Assessment(
        day(number),
        urgency,
        0 if urgency is Urgency.EMERGENCY else 7,
        stops,
        ("sports_physician",),
        (raised,),
    )
    return Check(day(number), found, {}, at(number, 12))


def cleared(number: int) -> Clearance:
    """A clinician looked."""
    return Clearance(day(number), "Dr Example", "healed", at(number, 15))


@dataclass(frozen=True)
class Story:
    """A runner's picture, told from `first` to `last`, days of the story."""

    name: str
    picture: Picture
    first: int
    last: int

    def until(self, on: date) -> Picture:
        """What was known on that day: checks and clearances of later days are not yet there."""
        known = [check for check in self.picture.checks if check.on <= on]
        clearance = self.picture.clearance
        if clearance is not None and clearance.on > on:
            clearance = None
        if clearance is not None:
            known = [check for check in known if check.on > clearance.on]
        return replace(self.picture, checks=tuple(known), clearance=clearance)


def story(
    name: str,
    span: tuple[int, int],
    *,
    runs: Iterable[Run] = (),
    notes: Iterable[PainEntry] = (),
    plan: PlanChoice | None = None,
    walks: Iterable[Run] = (),
    checks: Iterable[Check] = (),
    clearance: Clearance | None = None,
    profile: Profile | None = None,
) -> Story:
    """All of it, in order."""
    picture = Picture(
        profile or Profile(birth_year=1985),
        tuple(sorted(runs, key=lambda run: run.start)),
        tuple(sorted(notes, key=lambda note: note.at)),
        tuple(checks),
        clearance,
        plan,
        tuple(walks),
    )
    return Story(name, picture, *span)
