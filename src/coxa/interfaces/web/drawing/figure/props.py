"""What stands or lies about in the picture: bands, balls, rollers, steps, benches, walls."""

from coxa.interfaces.web.drawing.figure.flesh import Ball
from coxa.interfaces.web.drawing.figure.hull import hull
from coxa.interfaces.web.drawing.figure.paint import Camera
from coxa.interfaces.web.drawing.figure.skeleton import Skeleton
from coxa.interfaces.web.drawing.figure.vectors import between
from coxa.knowledge.poses import Prop

BAND_R = {"ankle": 5.4, "knee": 8.6}
_SEGMENT = {"ankle": ("knee", "ankle"), "knee": ("hip", "knee")}


def drawn(prop: Prop, bones: Skeleton, camera: Camera) -> str:
    """One thing as SVG; bands and balls follow the legs, everything else stands still."""
    if prop.kind == "band":
        return f'<path class="band" d="{hull(_both(prop, bones, camera, BAND_R[prop.joint]))}"/>'
    if prop.kind == "ball":
        (x, y, _), (x2, y2, _) = (centre for centre, _ in _both(prop, bones, camera, 0))
        return _circle((x + x2) / 2, (y + y2) / 2, prop.r)
    if prop.kind == "roller":
        return _circle(prop.x, prop.y, prop.r)
    name = "water" if prop.kind == "water" else "thing"
    x, y, w, h = prop.x, prop.y, prop.w, prop.h
    return f'<rect class="{name}" x="{x:g}" y="{-y - h:g}" width="{w:g}" height="{h:g}" rx="1.5"/>'


def _both(prop: Prop, bones: Skeleton, camera: Camera, radius: float) -> list[Ball]:
    upper, lower = _SEGMENT[prop.joint]
    return [
        (camera(between(bones.at[f"{upper}_{side}"], bones.at[f"{lower}_{side}"], prop.at)), radius)
        for side in "lr"
    ]


def _circle(x: float, y: float, r: float) -> str:
    return f'<circle class="thing" cx="{x:.1f}" cy="{-y:.1f}" r="{r:g}"/>'
