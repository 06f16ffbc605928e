"""Key poses as SVG: still, as key poses side by side, or as frames there and back."""

from functools import cache

from coxa.interfaces.web.drawing.figure import props
from coxa.interfaces.web.drawing.figure.paint import camera, painted
from coxa.interfaces.web.drawing.figure.solve import Stance, blend, stance
from coxa.knowledge.poses import Pose, View, load_poses

FRAMES = 24  # from the first key pose to the last; the eye sees no step
MARGIN = 8  # floor and mat end before the picture does


def frame_at(pose: Pose, share: float) -> Stance:
    """The figure that far through its movement, 0 to 1."""
    gaps = len(pose.keyframes) - 1
    at = min(max(share, 0.0), 1.0) * gaps
    first = min(int(at), gaps - 1)
    return blend(pose.keyframes[first], pose.keyframes[first + 1], at - first)


def group(pose: Pose, view: View, found: Stance) -> str:
    """One pose in one view, without its ground."""
    bones = found.bones()
    standing = found.anchor[-1] if found.anchor.startswith("foot") else ""
    seen = camera(*view.camera)
    behind = "".join(props.drawn(p, bones, seen) for p in pose.props if p.behind)
    before = "".join(props.drawn(p, bones, seen) for p in pose.props if not p.behind)
    return behind + painted(bones, view.camera, pose.working, standing) + before


def ground(pose: Pose, view: View) -> str:
    """A line, a mat, or nothing where one looks from above."""
    if pose.floor == "none":
        return ""
    x, _, w, _ = view.box
    if pose.floor == "mat":
        width = w - 2 * MARGIN
        return f'<rect class="mat" x="{x + MARGIN:g}" y="0" width="{width:g}" height="4" rx="2"/>'
    return f'<path class="floor" d="M{x + MARGIN:g} 1.2H{x + w - MARGIN:g}"/>'


def main_view(pose: Pose) -> View:
    """The first one named."""
    return next(iter(pose.views.values()))


def box_of(view: View) -> str:
    """The picture's frame."""
    return " ".join(f"{side:g}" for side in view.box)


@cache
def stills(exercise: str) -> tuple[tuple[str, str], ...]:
    """(viewBox, content) of the key poses, first to last; nothing where none is drawn."""
    pose = load_poses().get(exercise)
    if pose is None:
        return ()
    view = main_view(pose)
    return tuple(
        (box_of(view), ground(pose, view) + group(pose, view, stance(frame)))
        for frame in pose.keyframes
    )


@cache
def frames(exercise: str) -> str:
    """An SVG document of all frames as groups of class ``fr``; empty where none is drawn."""
    pose = load_poses().get(exercise)
    if pose is None:
        return ""
    view = main_view(pose)
    shown = "".join(
        f'<g class="fr">{group(pose, view, frame_at(pose, at / (FRAMES - 1)))}</g>'
        for at in range(FRAMES)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="{box_of(view)}">'
        f"{ground(pose, view)}{shown}</svg>"
    )
