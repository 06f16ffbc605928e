"""A throw-away runner to look around with. Everything about it is made up, and says so."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from coxa.actions.sample.care import add_sample_care
from coxa.actions.sample.episode import add_sample_episode
from coxa.actions.sample.shoes import add_sample_shoes
from coxa.actions.sample.story import PROFILE_AGE, notes_of, runs_until
from coxa.plan.choice import PlanChoice
from coxa.store import pain, plans
from coxa.store.activities import made_up
from coxa.store.runner import profiles, runners
from coxa.store.runner.zones import zone_of
from coxa.values.distances import Units
from coxa.values.profile import Profile, Sex

_SEED = 7  # any number; the same one makes the same runner


def make_sample(on: date, now: datetime) -> int:
    """A fresh sample runner whose 12 weeks end on that day; returns the runner id.

    The same day makes the same runs and notes; an older sample runner goes.
    """
    delete_sample()
    runner_id = runners.make_sample(now)
    profile = Profile(birth_year=on.year - PROFILE_AGE, sex=Sex.FEMALE, units=Units.KM)
    profiles.set_profile(runner_id, profile)
    zone = zone_of(runner_id)
    rng = Random(_SEED)  # noqa: S311 - made-up runs, no secret
    activities = runs_until(on, zone, rng)
    ids = made_up.add_made_up(runner_id, activities)
    for entry in notes_of(activities, ids, on, zone, rng):
        pain.add_pain(runner_id, entry, now)
    plans.choose_plan(runner_id, _plan(on), now)
    add_sample_shoes(runner_id, ids, on, now)
    add_sample_episode(runner_id, on, zone)
    add_sample_care(runner_id, on, zone)
    return runner_id


def _plan(on: date) -> PlanChoice:
    """Two weeks into building up toward 10 km, with a run today."""
    start = on - timedelta(days=14)
    race_on = start + timedelta(days=12 * 7 - 1)
    days = tuple(sorted((on.weekday() + n) % 7 for n in (0, 2, 4)))
    return PlanChoice("build", start, days, race_on=race_on, race_m=10_000.0)


def sample_runner() -> int | None:
    """The runner id, where there is one."""
    return runners.sample_id()


def count_as(viewer_id: int) -> None:
    """The sample runner counts in the units of whoever looks at it."""
    runner_id = runners.sample_id()
    if runner_id is not None:
        units = profiles.profile_of(viewer_id).units
        seen = replace(profiles.profile_of(runner_id), units=units)
        profiles.set_profile(runner_id, seen)


def delete_sample() -> bool:
    """Remove it; False where there was none."""
    runner_id = runners.sample_id()
    if runner_id is None:
        return False
    runners.remove(runner_id)
    return True
