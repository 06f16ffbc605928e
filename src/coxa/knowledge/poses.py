"""The drawn figure's poses: key poses of each movement, read when a figure is drawn.

Angles are in degrees with clinical signs, units of the figure are centimetres; a key left out is 0.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from coxa.knowledge.build import FaultError, built
from coxa.knowledge.load import KnowledgeError
from coxa.knowledge.places import HERE, LATER

SIDED = ("hip_flex", "hip_abd", "hip_rot", "knee", "ankle", "arm_flex", "arm_abd", "arm_rot")
ANGLES = frozenset(
    {"lean", "side", "roll", "face"}
    | {f"{part}_{way}" for part in ("spine", "neck") for way in ("flex", "side", "turn")}
    | {f"{part}_{side}" for part in (*SIDED, "elbow") for side in "lr"}
)
ANCHORS = (
    *(f"{part}_{side}" for part in ("foot", "knee", "elbow", "wrist", "toe") for side in "lr"),
    "neck",
    "pelvis",
    "chest",
    "back",
)
FEET = ("l", "r")
DRAWN = tuple(
    f"{muscle}_{side}"
    for muscle in (
        "gluteus_medius",
        "gluteus_maximus",
        "hamstrings",
        "quadriceps",
        "hip_flexors",
        "adductors",
        "calf",
        "trunk",
    )
    for side in FEET
)
FLOORS = ("line", "mat", "none")  # none where one looks from above
KINDS = ("band", "ball", "roller", "block", "water")
JOINTS = ("ankle", "knee")
# No joint goes further, and a knee or an elbow never bends backwards.
FURTHEST = 180.0
HINGES = ("knee_l", "knee_r", "elbow_l", "elbow_r")


@dataclass(frozen=True)
class Prop:
    """A thing in the picture. A band or a ball follows the legs: `at` is how far down the segment.

    A roller (`x`, `y`, `r`) and a block (`x`, `y`, `w`, `h`, from its lower left corner) stand
    still in the picture; a step, a bench, a chair and a wall are blocks.
    """

    kind: str
    joint: str = "ankle"
    at: float = 0
    x: float = 0
    y: float = 0
    w: float = 0
    h: float = 0
    r: float = 0
    behind: bool = False


@dataclass(frozen=True)
class View:
    """Where one looks from: yaw 0 is the side, 90 the front; `box` is the picture's frame."""

    camera: tuple[float, ...]
    box: tuple[float, ...] = (-95, -190, 190, 206)


@dataclass(frozen=True)
class Keyframe:
    """One key pose. `anchor` stays where it is, `flat` soles stay level.

    `plant` are feet that stand, and `hold` hands that rest, at a place of their own.
    """

    anchor: str
    angles: Mapping[str, float] = field(default_factory=dict)
    flat: tuple[str, ...] = ()
    plant: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # x, height of the sole
    hold: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # wrists: x, height
    slide: float = 0  # where the anchor stands
    lift: float | None = None  # how high; left out, the anchoring foot or the lowest part is at 0


@dataclass(frozen=True)
class Pose:
    """How one exercise is drawn; `id` is the exercise's, `shows` the side that works in it."""

    id: str
    working: tuple[str, ...]
    views: Mapping[str, View]
    keyframes: tuple[Keyframe, ...]
    floor: str = "line"
    props: tuple[Prop, ...] = ()
    shows: str = "r"


def load_poses(root: Path = HERE) -> Mapping[str, Pose]:
    """All poses by the id of their exercise; read once in the life of the program."""
    return _loaded(root)


@cache
def _loaded(root: Path) -> Mapping[str, Pose]:
    faults: list[str] = []
    found: dict[str, Pose] = {}
    for path in sorted((root / LATER).glob("*.toml")):
        name = path.relative_to(root).as_posix()
        try:
            for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
                found[key] = pose_of(key, table)
        except FaultError as fault:
            faults.append(f"{name}: {fault}")
        except tomllib.TOMLDecodeError as error:
            faults.append(f"{name}: is not TOML: {error}")
    if faults:
        raise KnowledgeError(faults)
    return found


def pose_of(key: str, table: Mapping[str, Any]) -> Pose:
    """The table as a pose; raises `FaultError` naming the first key that does not fit."""
    _keys(key, table, ("working", "floor", "props", "views", "keyframes", "shows"))
    frames = table.get("keyframes", [])
    if len(frames) < 2:
        raise FaultError(f"{key}.keyframes", f"{len(frames)} of them; a movement needs two")
    views = table.get("views", {})
    if not views:
        raise FaultError(f"{key}.views", "names none")
    working = _listed(f"{key}.working", table.get("working", []), DRAWN)
    shows = table.get("shows", working[0][-1] if working else "r")
    return Pose(
        id=key,
        working=working,
        views={name: built(View, view, f"{key}.views.{name}") for name, view in views.items()},
        keyframes=tuple(_frames(f"{key}.keyframes", frames)),
        floor=_listed(f"{key}.floor", [table.get("floor", "line")], FLOORS)[0],
        props=tuple(_props(f"{key}.props", table.get("props", []))),
        shows=_listed(f"{key}.shows", [shows], FEET)[0],
    )


def _props(path: str, tables: list[dict[str, Any]]) -> Iterator[Prop]:
    for index, table in enumerate(tables):
        prop = built(Prop, table, f"{path}[{index}]")
        _listed(f"{path}[{index}].kind", [prop.kind], KINDS)
        _listed(f"{path}[{index}].joint", [prop.joint], JOINTS)
        yield prop


def _frames(path: str, frames: list[dict[str, Any]]) -> Iterator[Keyframe]:
    for index, frame in enumerate(frames):
        here = f"{path}[{index}]"
        angles = {name: value for name, value in frame.items() if name in ANGLES}
        _keys(here, frame, (*ANGLES, "anchor", "flat", "plant", "hold", "slide", "lift"))
        _angles(here, angles)
        lift = frame.get("lift")
        yield Keyframe(
            anchor=_listed(f"{here}.anchor", [frame.get("anchor", "")], ANCHORS)[0],
            angles={name: float(value) for name, value in angles.items()},
            flat=_listed(f"{here}.flat", frame.get("flat", []), FEET),
            plant=dict(_spots(f"{here}.plant", frame.get("plant", {}))),
            hold=dict(_spots(f"{here}.hold", frame.get("hold", {}))),
            slide=float(frame.get("slide", 0)),
            lift=None if lift is None else float(lift),
        )


def _spots(path: str, table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[float, float]]]:
    _keys(path, table, FEET)
    for side, value in table.items():
        yield side, _spot(f"{path}.{side}", value)


def _spot(path: str, value: Any) -> tuple[float, float]:
    """A number is x on the floor; a pair has its height as well."""
    pair = value if isinstance(value, list) else [value, 0]
    if len(pair) != 2 or any(type(each) not in {int, float} for each in pair):
        raise FaultError(path, f"{value!r} is neither x nor [x, height]")
    return float(pair[0]), float(pair[1])


def _angles(path: str, angles: Mapping[str, Any]) -> None:
    for name, value in angles.items():
        if type(value) not in {int, float} or abs(value) > FURTHEST:
            raise FaultError(f"{path}.{name}", f"{value!r} is no angle of at most 180 degrees")
        if name in HINGES and value < 0:
            raise FaultError(f"{path}.{name}", "bends backwards")


def _keys(path: str, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            raise FaultError(f"{path}.{key}", "unknown key")


def _listed(path: str, names: list[Any], known: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in known:
            raise FaultError(path, f"{name!r} is none of {', '.join(known)}")
    return tuple(names)
