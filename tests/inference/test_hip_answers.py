"""Simulated runners whose answer is known: found when planted, silent on noise."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from coxa.inference.hip_answers import NEEDED, hip_answers
from coxa.inference.table import Table
from coxa.values.hip_answers import Answer, Effect, HipAnswers, Standing, Why
from tools.simulated_runners import NAMES, YES_OR_NO, Kind, Made, make, moved

RUNNERS = 40  # enough to see a promise broken, few enough for every day; bench/ has more


@cache
def told(kind: Kind, seed: int) -> tuple[Made, HipAnswers]:
    made = make(kind, seed)
    return made, hip_answers(made.table)


def of(answers: HipAnswers, exposure: str) -> Effect:
    return next(
        each
        for each in answers.effects
        if exposure in {contrast.exposure for contrast in each.contrasts}
    )


def planted(seed: int) -> tuple[Made, Effect]:
    name = NAMES[seed % len(NAMES)]
    made, answers = told(Kind(planted=name), seed)
    return made, of(answers, name)


def test_an_effect_of_one_point_is_mostly_found() -> None:
    found = [planted(seed)[1].answer for seed in range(RUNNERS)]
    assert found.count(Answer.MORE) >= 0.75 * RUNNERS
    assert Answer.LESS not in found


def test_the_interval_holds_the_planted_effect_about_as_often_as_it_says() -> None:
    held = [
        effect.low <= made.truth <= effect.high for made, effect in map(planted, range(RUNNERS))
    ]
    assert 0.65 * RUNNERS <= sum(held) <= 0.95 * RUNNERS


@pytest.mark.parametrize(
    "kind",
    [
        Kind(),
        Kind(missing=0.35),
        Kind(hushed=0.25),
        Kind(drift=2.0),
        Kind(runs=75),
        Kind(reacts=0.5),
    ],
    ids=[
        "whole",
        "notes missing",
        "quiet days not noted",
        "drifting",
        "few",
        "runs shortened after pain",
    ],
)
def test_on_noise_it_is_silent(kind) -> None:
    answers = [told(kind, seed)[1] for seed in range(RUNNERS)]
    alarms = [any(each.answer is not Answer.CANNOT_TELL for each in a.effects) for a in answers]
    assert sum(alarms) <= 0.15 * RUNNERS  # seven in a hundred, and what 40 may stray


def test_the_order_of_the_rows_is_irrelevant() -> None:
    made, answers = told(Kind(planted="strength", missing=0.2), 3)
    mixed = np.random.default_rng(5).permutation(len(made.table.days))
    table = Table(
        made.table.days[mixed],
        made.table.pain[mixed],
        {name: column[mixed] for name, column in made.table.exposures.items()},
        YES_OR_NO,
    )
    assert hip_answers(table) == answers


@pytest.mark.parametrize("factor", [1 / 1609.344, 3.28084, 1000.0])
def test_units_do_not_change_the_finding(factor) -> None:
    made, answers = told(Kind(planted="distance_m"), 3)
    other = hip_answers(moved(made, factor).table)
    for mine, theirs in zip(answers.effects, other.effects, strict=True):
        assert replace(mine, contrasts=()) == replace(theirs, contrasts=())
        for first, second in zip(mine.contrasts, theirs.contrasts, strict=True):
            if first.least is not None:
                assert second.least == pytest.approx(first.least * factor)


def test_missing_is_not_zero() -> None:
    """Notes are left out after runs with strength; read as zeros they would look like a cure."""
    made = make(Kind(level=(3.0, 3.0)), 4)
    gone = (made.table.exposures["strength"] == 1) & (np.arange(150) % 2 == 0)
    missing = replace(made.table, pain=np.where(gone, np.nan, made.table.pain))
    as_zero = replace(made.table, pain=np.where(gone, 0.0, made.table.pain))
    assert of(hip_answers(missing), "strength").answer is Answer.CANNOT_TELL
    assert of(hip_answers(as_zero), "strength").answer is Answer.LESS
    assert hip_answers(missing).known == 150 - gone.sum()


def test_two_that_go_together_are_one_question() -> None:
    made, _ = told(Kind(planted="strength"), 2)
    twin = {**made.table.exposures, "core": made.table.exposures["strength"].copy()}
    twin["idle"] = 1.0 - twin["core"]
    answers = hip_answers(
        replace(made.table, exposures=twin, yes_or_no=YES_OR_NO | {"core", "idle"})
    )
    found = of(answers, "strength")
    assert [(each.exposure, each.opposite) for each in found.contrasts] == [
        ("core", False),
        ("idle", True),
        ("strength", False),
    ]
    assert found.points == pytest.approx(
        of(told(Kind(planted="strength"), 2)[1], "strength").points
    )


def test_below_the_least_nothing_is_said() -> None:
    made, _ = told(Kind(), 1)
    few = replace(made.table, pain=np.where(np.arange(150) < NEEDED - 1, made.table.pain, np.nan))
    answers = hip_answers(few)
    assert (answers.standing, answers.known) == (Standing.TOO_FEW_RUNS, NEEDED - 1)
    assert answers.effects == ()


def test_without_a_row_it_says_how_many_are_needed() -> None:
    empty = np.zeros(0)
    answers = hip_answers(Table(empty, empty, {}))
    assert answers == HipAnswers(Standing.TOO_FEW_RUNS, 0, NEEDED)


def test_pain_that_never_changes_tells_nothing() -> None:
    made, _ = told(Kind(), 1)
    always = hip_answers(replace(made.table, pain=np.full(150, 2.0)))
    assert always.standing is Standing.ALWAYS_THE_SAME


def test_what_is_rare_or_unknown_is_left_out_with_its_reason() -> None:
    made, _ = told(Kind(), 1)
    rare = np.zeros(150)
    rare[:5] = 1.0
    unknown = np.where(np.arange(150) < 90, np.nan, made.table.exposures["trail"])
    exposures = {**made.table.exposures, "rare": rare, "trail": unknown}
    answers = hip_answers(replace(made.table, exposures=exposures, yes_or_no=YES_OR_NO | {"rare"}))
    assert {(each.exposure, each.why, each.runs) for each in answers.left_out} == {
        ("rare", Why.TOO_FEW, 5),
        ("trail", Why.UNKNOWN, 60),
    }


def test_a_cut_parts_off_about_three_runs_in_ten() -> None:
    made, answers = told(Kind(), 1)
    effect = of(answers, "distance_m")
    assert effect.runs + effect.others == 150
    assert effect.runs == pytest.approx(45, abs=1)
    [contrast] = effect.contrasts
    column = made.table.exposures["distance_m"]
    assert contrast.least is not None
    assert contrast.most_of_others is not None
    assert (column >= contrast.least).sum() == effect.runs
    assert (column <= contrast.most_of_others).sum() == effect.others
