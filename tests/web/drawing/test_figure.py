"""The drawn figure: on the floor, in its place, within its picture, for every exercise."""

import re

import pytest

from coxa.interfaces.web.drawing.figure.draw import FRAMES, frame_at, frames, main_view, stills
from coxa.interfaces.web.drawing.figure.flesh import parts
from coxa.interfaces.web.drawing.figure.paint import camera
from coxa.interfaces.web.drawing.figure.skeleton import HEEL
from coxa.interfaces.web.drawing.figure.solve import lowest
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.poses import load_poses

POSES = load_poses()
EVERY = pytest.mark.parametrize("pose", POSES.values(), ids=POSES)
SLACK = 0.5  # of a centimetre


def steps(pose):
    return [frame_at(pose, at / (FRAMES - 1)).bones() for at in range(FRAMES)]


def test_every_exercise_that_a_routine_or_a_variant_leads_to_is_drawn():
    assert set(POSES) == set(load_knowledge().exercises)


@EVERY
def test_nothing_goes_under_the_floor(pose):
    assert min(lowest(bones) for bones in steps(pose)) >= -SLACK


def resting(pose, spots):
    """The feet or hands that have one place from the first key pose to the last."""
    first, *rest = pose.keyframes
    kept = getattr(first, spots)
    return {limb for limb in kept if all(getattr(f, spots)[limb] == kept[limb] for f in rest)}


@EVERY
def test_planted_feet_and_resting_hands_do_not_slide(pose):
    joints = [f"ankle_{foot}" for foot in resting(pose, "plant")]
    joints += [f"wrist_{hand}" for hand in resting(pose, "hold")]
    for joint in joints:
        for way in (0, 1):
            places = [bones.at[joint][way] for bones in steps(pose)]
            assert max(places) - min(places) <= SLACK, joint


@EVERY
def test_a_planted_foot_stands_on_the_floor(pose):
    for foot in resting(pose, "plant"):
        height = pose.keyframes[0].plant[foot][1]
        for bones in steps(pose):
            assert abs(bones.at[f"ankle_{foot}"][1] - height - HEEL) <= 1, foot


@EVERY
def test_no_knee_and_no_elbow_bends_backwards(pose):
    for at in range(FRAMES):
        angles = frame_at(pose, at / (FRAMES - 1)).posed()
        for hinge in ("knee_l", "knee_r", "elbow_l", "elbow_r"):
            assert angles.get(hinge, 0) >= 0


@EVERY
def test_the_body_stays_within_the_picture(pose):
    x, y, w, h = main_view(pose).box
    seen = camera(*main_view(pose).camera)
    for bones in steps(pose):
        for links in parts(bones).values():
            for centre, radius in (ball for link in links for ball in link):
                at_x, at_y, _ = seen(centre)
                assert x <= at_x - radius
                assert at_x + radius <= x + w
                assert y <= -at_y - radius
                assert -at_y + radius <= y + h


@EVERY
def test_something_moves(pose):
    first, *_, last = steps(pose)
    moved = [
        abs(a - b) for name in first.at for a, b in zip(first.at[name], last.at[name], strict=True)
    ]
    assert max(moved) > 3


@EVERY
def test_what_works_is_shaded_in_some_frame(pose):
    assert not pose.working or 'class="work"' in frames(pose.id)


def test_the_frames_are_one_drawing_without_style_or_script():
    drawn = frames("EX04")
    assert drawn.count('class="fr"') == FRAMES
    assert not re.search(r"style=|<script|on\w+=|href", drawn)


def test_left_and_right_are_mirror_images():
    right = frame_at(POSES["EX17"], 1).bones().at
    for name, (x, y, z) in right.items():
        if name.endswith("_r"):
            other = right[f"{name[:-2]}_l"]
            base = right["pelvis"][2]
            assert other[0] == pytest.approx(x)
            assert other[1] == pytest.approx(y)
            assert other[2] - base == pytest.approx(base - z)


def test_what_is_not_drawn_is_empty():
    assert frames("EX99") == ""
    assert stills("EX99") == ()
