"""When could I race: a range from one's own record, and no rule relaxed for it."""

from datetime import timedelta

from coxa.knowledge.load import load_knowledge
from coxa.plan.race import flare_record, race_outlook, ramp_from
from tests.advice.building import TODAY, note, run

RULES = load_knowledge().plans["build"].build


def outlook(base_m=8000.0, race_m=21_097.5, record=(2, 20), steps_left=0, seed=7):
    ramp = ramp_from(base_m, RULES, TODAY, record, steps_left)
    return race_outlook(ramp, RULES, race_m, seed, record)


def test_the_same_seed_gives_the_same_dates():
    assert outlook() == outlook()
    assert outlook(seed=8).fan != outlook().fan


def test_four_of_five_take_longer_than_half():
    found = outlook()
    assert TODAY < found.half <= found.most


def test_more_flares_take_longer_and_fewer_less():
    assert outlook(record=(0, 26)).most < outlook(record=(8, 26)).most
    assert outlook(record=(8, 26)).calmer < outlook(record=(8, 26)).most


def test_who_comes_from_the_ladder_takes_longer():
    assert outlook(base_m=None, steps_left=8).half > outlook(base_m=4500.0).half


def test_no_play_grows_faster_than_the_ceiling():
    highest = 8000.0
    for week in outlook(record=(0, 26)).fan:
        assert week.low_m <= week.middle_m <= week.high_m <= highest * 1.1 + 1e-6
        highest = max(highest, week.high_m)


def test_a_race_within_reach_needs_only_the_lighter_weeks():
    assert outlook(base_m=12_000, race_m=5000).half <= TODAY + timedelta(days=21)


def test_a_race_out_of_reach_has_no_date():
    assert outlook(base_m=1000.0, race_m=200_000, record=(20, 26)).most is None


def test_the_record_counts_weeks_with_a_run_and_those_that_hurt():
    runs = [run(1, 5), run(8, 5), run(15, 5)]
    assert flare_record(runs, [note(8, 6), note(1, 2), note(30, 9)], TODAY) == (1, 3)
