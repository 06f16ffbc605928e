"""Histories made by chance: whatever was done in whatever order, an open flag holds.

Each seed is a few months of one runner; a step is one thing that the pages let anybody do.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.episodes.edit import end_episode
from coxa.actions.episodes.listed import episodes
from coxa.actions.plans.drop import plan_drop
from coxa.actions.plans.new import plan_new
from coxa.actions.plans.show import chosen_plan, plan_show
from coxa.actions.record_pain import NewPain, record_pain, restore_pain, undo_last_pain
from coxa.actions.refusals import Refused
from coxa.actions.routines.show import routine_show
from coxa.actions.runs.add import NewRun, add_run
from coxa.actions.runs.delete import delete_run, restore_run
from coxa.actions.today import today
from coxa.diary.entry import When
from coxa.plan.choice import PlanChoice
from coxa.values.regions import Place, Region
from coxa.values.urgency import Urgency
from tests.conftest import NOW

STEPS, SEEDS = 16, 12
RUNNING = {"run", "walk_run"}
PLACES = (Region.GROIN, Region.SIDE_OF_HIP, Region.BUTTOCK, Region.FRONT_THIGH)
ANSWERS: tuple[dict[str, object], ...] = (
    {"where": ["groin:left"], "with_running": "builds", "walking": "limp"},
    {"where": ["groin:left"], "with_running": "steady", "age": 40},
    {"where": ["groin:right"], "alarm": ["ill"]},
    {"where": ["side_of_hip:left"], "with_running": "after", "walking": "fine"},
    {"where": ["hip_area:left"], "with_running": "sore_both", "course": "better"},
    {"where": ["side_of_hip:left"], "night": "lying_on_it", "walking": "fine", "how_long": 60},
    {"walking": "dont_know"},
)


class History:
    """One runner's months; `open` are the days of checks that stop and nobody has cleared."""

    def __init__(self, runner: int, seed: int) -> None:
        self.runner, self.chance = runner, Random(seed)
        self.now: datetime = NOW
        self.open: list[date] = []
        self.runs: list[int] = []

    @property
    def on(self) -> date:
        return self.now.date()

    def step(self) -> str:
        self.now += timedelta(days=self.chance.choice((0, 0, 1, 1, 2, 6)), minutes=7)
        act: Callable[[], None] = self.chance.choice(ACTS).__get__(self)
        try:
            act()
        except Refused:
            return f"{act.__name__} refused"
        return act.__name__

    def run(self) -> None:
        metres = self.chance.choice((2e3, 5e3, 8e3, 21e3))
        made = add_run(self.runner, NewRun(self.now, metres, metres * 0.36), self.now)
        self.runs.append(made.id)

    def pain(self) -> None:
        place = Place(self.chance.choice(PLACES))
        limp, when = self.chance.choice((None, True)), self.chance.choice(tuple(When))
        level = self.chance.randrange(9)
        told = NewPain(level, self.on, self.now, (place,), when=when, limp=limp)
        record_pain(self.runner, told, self.now)

    def quiet(self) -> None:
        record_pain(self.runner, NewPain(0, self.on, self.now), self.now)

    def check(self) -> None:
        answers = self.chance.choice(ANSWERS)
        found = check_hip.save_check(self.runner, answers, self.on, self.now).assessment
        if found.stop_running or found.urgency is Urgency.EMERGENCY:
            self.open.append(self.on)

    def end(self) -> None:
        episode = next(iter(episodes(self.runner)), None)
        if episode is not None:
            end_episode(self.runner, episode.id or 0, self.on, self.on)

    def clear(self) -> None:
        check_hip.clear_flags(self.runner, "GP", "a strain", self.on, self.now)
        self.open.clear()

    def clear_by_mistake(self) -> None:
        before = today(self.runner, self.on)
        check_hip.clear_flags(self.runner, "GP", "wrong runner", self.on, self.now)
        assert check_hip.take_back_clearance(self.runner, self.now + timedelta(hours=1))
        assert today(self.runner, self.on) == before

    def delete_by_mistake(self) -> None:
        if self.runs:
            before, gone = today(self.runner, self.on), self.chance.choice(self.runs)
            delete_run(self.runner, gone, self.now)
            restore_run(self.runner, gone)
            assert today(self.runner, self.on) == before

    def take_a_note_back(self) -> None:
        before = today(self.runner, self.on)
        note = undo_last_pain(self.runner, self.now)
        restore_pain(self.runner, note.id or 0)
        assert today(self.runner, self.on) == before

    def plan(self) -> None:
        template = self.chance.choice(("article", "ladder", "build"))
        choice = PlanChoice(template, self.on, days=(0, 2, 4, 6), goal_m=30e3)
        plan_new(
            self.runner, replace(choice, goal_m=30e3 if template == "build" else None), self.now
        )

    def drop(self) -> None:
        plan_drop(self.runner, self.now)

    def holds(self) -> None:
        """What must be so after every step."""
        for ahead in (0, 1, 9, 40):
            day = self.on + timedelta(days=ahead)
            advice = today(self.runner, day)
            if self.open:
                assert advice.session.kind not in RUNNING
                assert advice.session.cap_m is None
            for routine in filter(None, (advice.session.strength, advice.before)):
                assert routine_show(self.runner, routine, day).session.offered, routine
        if self.open and chosen_plan(self.runner):
            days = plan_show(self.runner, self.on, self.on, self.on + timedelta(days=21))
            assert not [each.day for each in days if each.kind in RUNNING]


ACTS = (
    *(History.run, History.run, History.run, History.pain, History.quiet, History.check),
    *(History.end, History.clear, History.clear_by_mistake, History.delete_by_mistake),
    *(History.take_a_note_back, History.plan, History.plan, History.drop),
)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_was_done_an_open_flag_holds_and_a_mistake_leaves_no_trace(runner, seed):
    history = History(runner, seed)
    done = []
    for _ in range(STEPS):
        done.append(f"{history.on} {history.step()}")
        try:
            history.holds()
        except Exception as wrong:
            raise AssertionError("\n".join(done)) from wrong
