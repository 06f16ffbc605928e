"""Short ways to write down a runner: days are counted back from one Tuesday."""

from datetime import UTC, date, datetime, timedelta

from coxa.advice.advice import Advice
from coxa.advice.picture import Picture
from coxa.advice.today import today
from coxa.diary.entry import PainEntry, When
from coxa.knowledge.load import load_knowledge
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run
from coxa.triage.assessment import Check, Clearance
from coxa.values.profile import Profile
from coxa.values.regions import place

TODAY = date(2026, 6, 16)


def back(days: int) -> date:
    """The day that many days before today."""
    return TODAY - timedelta(days=days)


def instant(day: date, hour: float) -> datetime:
    """That hour of that day, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour)


def run(days_ago: int, km: float | None, *, hour: float = 7, **facts: bool) -> Run:
    """A run of so many kilometres, six minutes each."""
    day = back(days_ago)
    metres = None if km is None else km * 1000
    identity = days_ago * 100 + int(hour * 2)
    return Run(identity, day, instant(day, hour), metres, (km or 0) * 360, **facts)


def note(
    days_ago: int,
    level: int,
    *where: str,
    when: str | None = None,
    hour: float = 12,
    limp: bool | None = None,
    woke: bool | None = None,
    painkiller: bool | None = None,
    began_at_m: float | None = None,
) -> PainEntry:
    """A note of that level; without a place it is at the side of the left hip."""
    day = back(days_ago)
    return PainEntry(
        id=None,
        day=day,
        at=instant(day, hour),
        level=level,
        places=tuple(place(each) for each in where or ("side_of_hip:left",) if each),
        when=When(when) if when else None,
        limp=limp,
        woke=woke,
        painkiller=painkiller,
        began_at_m=began_at_m,
    )


STEADY_RUNS = (run(16, 5.8), run(9, 4), run(2, 5))


def advised(
    *pain: PainEntry,
    runs: tuple[Run, ...] = STEADY_RUNS,
    profile: Profile | None = None,
    checks: tuple[Check, ...] = (),
    clearance: Clearance | None = None,
    plan: PlanChoice | None = None,
    on: date = TODAY,
) -> Advice:
    """Today's advice for that runner."""
    picture = Picture(profile or Profile(), runs, pain, checks, clearance, plan)
    return today(picture, load_knowledge(), on)
