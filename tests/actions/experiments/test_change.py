"""An experiment with one habit, as a runner goes through it."""

import json
from datetime import datetime, timedelta

import pytest

from coxa.actions.checks import check_hip
from coxa.actions.experiments import change
from coxa.actions.experiments import shown as experiments
from coxa.actions.experiments.words import read_out_line, today_line
from coxa.actions.home.erase import erase
from coxa.actions.home.export_all import export_all
from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.refusals import NotFound, Refused
from coxa.actions.runs.add import NewRun, add_run
from coxa.inference.experiment.gate import Barred
from coxa.inference.experiment.read_out import Finding
from coxa.inference.experiment.standing import Left
from coxa.store import experiments as stored
from coxa.values.experiments import Arm, Ended, Factor
from coxa.values.regions import place

DAY = timedelta(days=1)


def note(runner: int, at: datetime, level: int, **more) -> None:
    where = (place("side_of_hip:left"),) if level else ()
    record_pain(runner, NewPain(level, at.date(), at, where, **more), at)


def run(runner: int, at: datetime, metres: float = 5000.0) -> None:
    add_run(runner, NewRun(at, metres, 1800.0), at + timedelta(hours=1))


@pytest.fixture
def quiet(runner, now):
    """A month of easy runs and quiet mornings up to now."""
    for back in range(28, 0, -2):
        run(runner, now - back * DAY)
        note(runner, now - back * DAY + DAY - timedelta(hours=1), 0)
    return runner


def started(runner, now, **more):
    return change.start_experiment(runner, Factor.WARM_UP, now.date(), now, seed=5, **more)


def lived(runner, now, days: int, level_of, experiment_id: int) -> None:
    """Runs each second day, with the note that its way brings on the next morning."""
    for number in range(0, days, 2):
        at = now + number * DAY
        found = experiments.experiment(runner, experiment_id, at.date())
        if found.standing.today is None:
            return
        run(runner, at + timedelta(hours=2))
        note(runner, at + timedelta(hours=20), level_of(found.standing.today.arm))


def test_it_begins_today_with_the_first_block(quiet, now):
    shown = started(quiet, now)
    assert shown.standing.today.number == 1
    assert today_line(shown.experiment, shown.standing).startswith("Experiment, block 1 of 8: with")


def test_nothing_is_read_out_before_the_end(quiet, now):
    shown = started(quiet, now)
    lived(quiet, now, 28, lambda arm: 0 if arm is Arm.A else 1, shown.experiment.id)
    found = experiments.experiment(quiet, shown.experiment.id, (now + 28 * DAY).date())
    assert found.read_out is None


def test_it_ends_by_itself_and_finds_what_was_there(quiet, now):
    shown = started(quiet, now)
    lived(quiet, now, 60, lambda arm: 0 if arm is Arm.A else 1, shown.experiment.id)
    found = experiments.experiment(quiet, shown.experiment.id, (now + 60 * DAY).date())
    assert found.experiment.ended_why == Ended.DONE
    assert found.read_out.finding is Finding.A_LESS
    assert found.read_out.more_with_a == pytest.approx(-1.0)
    line = read_out_line(found.experiment, found.read_out)
    assert line.startswith("Runs with the warm-up were followed by about 1.0 points less pain")


def test_no_difference_is_said_to_be_none(quiet, now):
    shown = started(quiet, now)
    lived(quiet, now, 60, lambda _: 0, shown.experiment.id)
    found = experiments.experiment(quiet, shown.experiment.id, (now + 60 * DAY).date())
    assert found.read_out.finding is Finding.CANNOT_TELL
    assert read_out_line(found.experiment, found.read_out).startswith("It cannot be told.")


def test_pain_above_three_pauses_it_with_the_reason(quiet, now):
    shown = started(quiet, now)
    note(quiet, now + 3 * DAY, 5)
    found = experiments.experiment(quiet, shown.experiment.id, (now + 3 * DAY).date())
    assert found.standing.today is None
    assert found.experiment.pauses[-1].why in {Barred.PAIN, Barred.REST}
    with pytest.raises(Refused):
        change.resume_experiment(quiet, shown.experiment.id, (now + 3 * DAY).date())


def test_no_experiment_under_an_open_flag(quiet, now):
    check_hip.save_check(quiet, {"where": ["groin:left"], "walking": "limp"}, now.date(), now)
    with pytest.raises(Refused, match=r"warning sign|see the hip"):
        started(quiet, now)


def test_none_before_anything_is_known(runner, now):
    with pytest.raises(Refused, match="needs to know"):
        started(runner, now)


def test_one_at_a_time(quiet, now):
    started(quiet, now)
    with pytest.raises(Refused, match="One experiment at a time"):
        started(quiet, now)


@pytest.mark.parametrize(
    "more",
    [{"pairs": 3}, {"pairs": 9}, {"block_days": 3}, {"block_days": 15}, {"a": "x", "b": "x"}],
)
def test_a_design_that_tells_nothing_is_refused(quiet, now, more):
    with pytest.raises(Refused):
        started(quiet, now, **more)


def test_a_pause_by_choice_and_on_it_goes(quiet, now):
    id_ = started(quiet, now).experiment.id
    change.pause_experiment(quiet, id_, (now + DAY).date())
    assert experiments.experiment(quiet, id_, (now + 5 * DAY).date()).standing.today is None
    note(quiet, now + 6 * DAY, 0)
    going = change.resume_experiment(quiet, id_, (now + 6 * DAY).date())
    assert going.standing.today.number == 1
    assert going.experiment.pauses[0].until == (now + 5 * DAY).date()


def test_a_pause_taken_back_on_its_own_day_leaves_no_trace(quiet, now):
    id_ = started(quiet, now).experiment.id
    change.pause_experiment(quiet, id_, now.date())
    assert change.resume_experiment(quiet, id_, now.date()).experiment.pauses == ()


def test_an_end_by_choice_can_be_taken_back(quiet, now):
    id_ = started(quiet, now).experiment.id
    ended = change.end_experiment(quiet, id_, now.date())
    assert ended.experiment.ended_why == Ended.CHOICE
    assert ended.read_out.finding is Finding.TOO_FEW
    assert change.reopen_experiment(quiet, id_, now.date()).experiment.ended is None


def test_a_day_not_kept_does_not_count_until_it_is_taken_back(quiet, now):
    id_ = started(quiet, now).experiment.id
    lived(quiet, now, 4, lambda _: 0, id_)
    on = (now + 4 * DAY).date()
    found = change.mark_kept(quiet, id_, now.date(), kept=False, on=on)
    assert found.standing.blocks[0].runs[0].left is Left.NOT_KEPT
    found = change.mark_kept(quiet, id_, now.date(), kept=True, on=on)
    assert found.standing.blocks[0].runs[0].left is None
    with pytest.raises(Refused):
        change.mark_kept(quiet, id_, on + DAY, kept=False, on=on)


def test_much_worse_twice_ends_it_for_safety(quiet, now):
    id_ = started(quiet, now).experiment.id
    lived(quiet, now, 60, lambda arm: 0 if arm is Arm.A else 3, id_)
    found = experiments.experiment(quiet, id_, (now + 60 * DAY).date())
    assert found.experiment.ended_why == Ended.SAFETY
    assert found.gentler is Finding.A_LESS
    assert found.experiment.ended < (now + 32 * DAY).date()


def test_the_advice_is_the_same_with_and_without(quiet, now):
    from coxa.actions.today import today

    before = today(quiet, now.date())
    started(quiet, now)
    assert today(quiet, now.date()) == before


def test_it_is_exported_and_erased(quiet, now, tmp_path, home):
    started(quiet, now)
    export_all(quiet, tmp_path / "out")
    (line,) = (tmp_path / "out" / "experiments.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["factor"] == "warm_up"
    erase(quiet)
    assert stored.experiments(quiet) == ()


def test_what_is_dropped_is_gone(quiet, now):
    id_ = started(quiet, now).experiment.id
    change.drop_experiment(quiet, id_)
    with pytest.raises(NotFound):
        experiments.experiment(quiet, id_, now.date())
