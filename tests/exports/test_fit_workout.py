"""Two decoders that are not the writer read the workout, and agree on it."""

import io
from datetime import UTC, datetime

import fitdecode
import fitparse
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.advice.advice import Step
from coxa.exports.fit_workout.steps import workout
from coxa.exports.fit_workout.write import MAX_NOTE_BYTES, cut, workout_bytes
from coxa.knowledge.load import load_knowledge
from coxa.readers.outcome import NotAnActivity
from coxa.readers.read import read

from .sessions import WALK_RUN, planned

KNOWN = load_knowledge()
NOW = datetime(2026, 6, 16, 10, tzinfo=UTC)


def written(*args, **more):
    return workout_bytes(workout(planned(*args, **more), KNOWN), NOW)


def by_fitdecode(data):
    with fitdecode.FitReader(io.BytesIO(data), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        frames = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    return [(frame.name, {field.name: field.value for field in frame.fields}) for frame in frames]


def by_fitparse(data):
    parsed = fitparse.FitFile(io.BytesIO(data), check_crc=True)
    return [(message.name, message.get_values()) for message in parsed.get_messages()]


def messages(data, name):
    """As both decoders say."""
    found = [values for each, values in by_fitdecode(data) if each == name]
    assert found == [values for each, values in by_fitparse(data) if each == name]
    return found


def test_a_walk_run_repeats_its_two_steps():
    data = written(3, "walk_run", duration_s=1800, steps=WALK_RUN, title="Walk and run")
    (head,) = messages(data, "workout")
    assert (head["sport"], head["num_valid_steps"]) == ("running", 3)
    assert head["wkt_name"] == "Walk and run"
    run, walk, repeat = messages(data, "workout_step")
    assert (run["duration_type"], run["duration_time"]) == ("time", 60.0)
    assert (walk["duration_type"], walk["duration_time"]) == ("time", 120.0)
    assert (run["intensity"], walk["intensity"]) == ("active", "rest")
    assert repeat["duration_type"] == "repeat_until_steps_cmplt"
    assert (repeat["duration_step"], repeat["repeat_steps"]) == (0, 10)


def test_the_pain_rule_stands_with_every_step():
    data = written(3, "walk_run", steps=WALK_RUN)
    notes = [step["notes"] for step in messages(data, "workout_step") if "notes" in step]
    assert notes == [KNOWN.phrases["workout.pain_rule"].text] * 2
    assert len(notes[0].encode()) <= MAX_NOTE_BYTES


def test_a_run_ends_at_its_distance_and_never_above_it():
    (step,) = messages(written(0, "run", distance_m=5200.9), "workout_step")
    assert (step["duration_type"], step["duration_distance"]) == ("distance", 5200.0)


def test_several_blocks_repeat_from_their_own_first_step():
    blocks = (Step("a", 60, 60, 5), Step("b", None, 300), Step("c", 120, 60, 3))
    steps = messages(written(0, "walk_run", steps=blocks), "workout_step")
    repeats = [each for each in steps if "repeat_steps" in each]
    assert [(each["duration_step"], each["repeat_steps"]) for each in repeats] == [(0, 5), (4, 3)]


def test_a_walk_and_a_run_without_a_size_are_one_step():
    (walk,) = messages(written(0, "walk", duration_s=1800), "workout_step")
    assert (walk["duration_time"], walk["intensity"]) == (1800.0, "active")
    (bare,) = messages(written(0, "run"), "workout_step")
    assert bare["duration_type"] == "open"


@pytest.mark.parametrize("kind", ["rest", "strength", "cross_train"])
def test_a_day_without_a_run_has_no_workout(kind):
    assert workout(planned(0, kind), KNOWN) is None


def test_a_ceiling_of_nothing_has_no_workout():
    assert workout(planned(0, "run", distance_m=0.4), KNOWN) is None


def test_files_made_at_the_same_instant_are_told_apart():
    first, second = (
        by_fitdecode(written(day, "run", distance_m=5000.0))[0][1]["serial_number"]
        for day in (0, 2)
    )
    assert first != second


def test_coxa_itself_takes_it_for_a_workout_and_no_run():
    with pytest.raises(NotAnActivity, match="workout"):
        read(written(0, "run", distance_m=5000.0))


@given(st.text(), st.integers(1, 60))
def test_a_cut_text_fits_and_is_a_beginning(text, most):
    short = cut(text, most)
    assert len(short.encode()) <= most
    assert text.startswith(short)


@given(
    st.lists(
        st.builds(
            Step,
            st.just(""),
            st.none() | st.integers(1, 7200),
            st.none() | st.integers(1, 7200),
            st.integers(1, 40),
        ),
        max_size=5,
    ),
    st.text(max_size=60),
)
def test_whatever_is_planned_is_read_alike_by_both(steps, title):
    data = written(0, "walk_run", steps=tuple(steps), duration_s=600, title=title)
    (head,) = [values for name, values in by_fitdecode(data) if name == "workout"]
    rows = [values for name, values in by_fitdecode(data) if name == "workout_step"]
    assert head["num_valid_steps"] == len(rows) >= 1
    assert len(rows) == sum(name == "workout_step" for name, _ in by_fitparse(data))
    assert all(row["duration_step"] < row["message_index"] for row in rows if "repeat_steps" in row)
