"""Everything about one runner that today's advice may use. Nothing else reaches it."""

from dataclasses import dataclass, field
from datetime import date

from coxa.diary.entry import PainEntry
from coxa.diary.episode import Episode
from coxa.plan.choice import PlanChoice
from coxa.training.run import Run
from coxa.training.shoes import Pair
from coxa.triage.assessment import Check, Clearance
from coxa.values.profile import Profile

# Far enough back for a run of yesterday's own previous 30 days, and a pain spell before it.
PICTURE_DAYS = 100


@dataclass(frozen=True)
class Picture:
    """Runs and notes of at least the last `PICTURE_DAYS` days, and of the plan, oldest first.

    `pain` also holds every older note that still governs running: pain in a bone region
    since the last clearance. `checks` are those since the last clearance, oldest first.
    """

    profile: Profile = field(default_factory=Profile)
    runs: tuple[Run, ...] = ()
    pain: tuple[PainEntry, ...] = ()
    checks: tuple[Check, ...] = ()
    clearance: Clearance | None = None
    plan: PlanChoice | None = None
    walks: tuple[Run, ...] = ()  # the ladder begins with them
    shoes: tuple[Pair, ...] = ()
    episode: Episode | None = None  # the newest that is not over
    check_in_since: date | None = None  # the last check-in, or the check that opened the episode
