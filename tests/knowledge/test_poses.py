"""Key poses of the drawn figure: those of the article are there, and a body can take them."""

from itertools import pairwise

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.poses import HINGES, load_poses

ARTICLE = {"EX01", "EX02", "EX04", "EX06", "EX13", "EX19", "EX20"}


def test_the_seven_movements_of_the_article_are_drawn():
    assert set(load_poses()) >= ARTICLE


def test_every_pose_belongs_to_an_exercise():
    assert set(load_poses()) <= set(load_knowledge().exercises)


def test_what_is_drawn_as_working_is_what_the_exercise_names():
    exercises = load_knowledge().exercises
    for name, pose in load_poses().items():
        drawn = {muscle.rpartition("_")[0] for muscle in pose.working}
        assert drawn <= {muscle.value for muscle in exercises[name].muscles}, name


def test_the_anchor_stays_the_same_through_a_movement():
    for pose in load_poses().values():
        assert len({frame.anchor for frame in pose.keyframes}) == 1, pose.id


def test_feet_planted_in_one_pose_stay_planted():
    for pose in load_poses().values():
        for before, after in pairwise(pose.keyframes):
            assert set(before.plant) == set(after.plant), pose.id


def test_no_knee_bends_backwards():
    for pose in load_poses().values():
        for frame in pose.keyframes:
            assert all(frame.angles.get(joint, 0) >= 0 for joint in HINGES), pose.id


def test_feet_are_planted_by_place_and_height():
    first = load_poses()["EX04"].keyframes[0]
    assert first.anchor == "neck"
    assert first.plant == {"l": (92.0, 0.0), "r": (92.0, 0.0)}
    assert first.angles["lean"] == -90


def test_an_exercise_with_a_band_is_drawn_with_one():
    exercises = load_knowledge().exercises
    for name, pose in load_poses().items():
        if any(prop.kind == "band" for prop in pose.props):
            assert "loop band" in exercises[name].equipment
