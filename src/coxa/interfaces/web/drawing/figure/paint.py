"""One pose as SVG: far limbs first, each limb one silhouette, working muscles shaded."""

import zlib
from collections.abc import Callable, Iterable

from coxa.interfaces.web.drawing.figure.flesh import Link, parts
from coxa.interfaces.web.drawing.figure.hull import hull
from coxa.interfaces.web.drawing.figure.muscles import OF_THE_LEG, OF_THE_TRUNK, muscles
from coxa.interfaces.web.drawing.figure.skeleton import Skeleton
from coxa.interfaces.web.drawing.figure.vectors import Vec, turned, turns

Camera = Callable[[Vec], Vec]
FRONTAL = 0.7  # how squarely the pelvis faces us, or turns its back, to be a front view
HIDDEN = -0.45  # a muscle that faces further away is not drawn
BEHIND = 9.0  # a limb that far behind the trunk is drawn before it, in a front view
ARM_BEFORE = 6.0
LEG_BEFORE = 34.0  # a leg that far before the trunk, as in sitting, is drawn over it
HEAD_BEHIND = 4.0
STANDING_YAW = 30  # from here on the standing leg is never pale


def camera(yaw: float, pitch: float = 0.0) -> Camera:
    """Yaw 0 looks at the right side (the runner faces right), 90 at the front."""
    matrix = turns(("x", pitch), ("y", -yaw))
    return lambda point: turned(matrix, point)


def painted(
    bones: Skeleton, view: tuple[float, ...], working: Iterable[str], standing: str = ""
) -> str:
    """The SVG of the body. `standing` is the side of the leg that stands, or empty."""
    return _Painter(bones, view, tuple(working), standing).all()


class _Painter:
    """Draws one pose; what is drawn later covers what was drawn before."""

    def __init__(
        self, bones: Skeleton, view: tuple[float, ...], working: tuple[str, ...], standing: str
    ) -> None:
        self.bones, self.working, self.standing = bones, working, standing
        self.view, self.camera = view, camera(*view)
        self.parts = parts(bones)
        self.muscles = muscles(bones)
        self.out: list[str] = []
        self.hulls: dict[int, str] = {}
        forward = self.camera(turned(bones.frames["pelvis"], (1, 0, 0)))
        self.frontal = abs(forward[2]) > FRONTAL

    def all(self) -> str:
        limbs = [f"{kind}_{side}" for kind in ("leg", "arm") for side in "lr"]
        limbs.sort(key=lambda name: self._depth(self.parts[name]))
        edge = -BEHIND if self.frontal else 0
        behind = [name for name in limbs if self._ahead(name) < edge]
        legs = [name for name in limbs if name not in behind and name.startswith("leg")]
        arms = [name for name in limbs if name not in behind and name.startswith("arm")]
        before = [name for name in arms if self.frontal and self._ahead(name) < ARM_BEFORE]
        over = [name for name in legs if self.frontal and self._ahead(name) > LEG_BEFORE]
        for name in behind:
            self._limb(name, near=self._stands(name))
        head_first = self._head_is_behind()
        if head_first:
            self._head()
        for name in (*before, *(leg for leg in legs if leg not in over)):
            self._limb(name, near=True)
        self._trunk([leg for leg in legs if leg not in over])
        for name in over:
            self._limb(name, near=True)
        if not head_first:
            self._head()
        for name in arms:
            if name not in before:
                self._limb(name, near=True)
        return "".join(self.out)

    def _ahead(self, name: str) -> float:
        """How far a limb is nearer to us than the trunk."""
        trunk = self._depth(self.parts["shirt"] + self.parts["hips"])
        return self._depth(self.parts[name]) - trunk

    def _stands(self, name: str) -> bool:
        leg = name.startswith("leg") and name.endswith(self.standing or "-")
        return self.view[0] > STANDING_YAW and leg

    def _head_is_behind(self) -> bool:
        head, neck = self.camera(self.bones.at["head"]), self.camera(self.bones.at["neck"])
        return head[2] < neck[2] - HEAD_BEHIND

    def _limb(self, name: str, *, near: bool) -> None:
        kind, _, side = name.partition("_")
        far = "" if near else " far"
        self._layer(f"o{far}", self.parts[name])
        self._layer(f"skin{far}", self.parts[name])
        if kind == "arm":
            self._layer(f"o{far}", self.parts[f"sleeve_{side}"])
            self._layer(f"shirt{far}", self.parts[f"sleeve_{side}"])
            return
        self._layer(f"shoe{far}", self.parts[f"shoe_{side}"])
        self._layer(f"o{far}", self.parts[f"short_{side}"])
        self._layer(f"cloth{far}", self.parts[f"short_{side}"])
        if near:
            self._shade(
                [m for m in self._seen() if m.endswith(f"_{side}") and _name(m) in OF_THE_LEG]
            )

    def _trunk(self, legs: list[str]) -> None:
        shorts = [link for name in legs for link in self.parts[f"short_{name[-1]}"]]
        self._layer("o", self.parts["shirt"])
        self._layer("shirt", self.parts["shirt"])
        self._layer("o", self.parts["hips"])
        self._layer("cloth", self.parts["hips"] + shorts)
        self._shade(
            [
                muscle
                for muscle in self._seen()
                if f"leg_{muscle[-1]}" in legs or _name(muscle).startswith(("glut", OF_THE_TRUNK))
            ]
        )

    def _head(self) -> None:
        nose = [] if self.frontal else self.parts["nose"]
        self._layer("o", self.parts["neck"])
        self._layer("skin", self.parts["neck"])
        self._layer("o", self.parts["head"] + nose)
        self._layer("skin", self.parts["head"] + nose)
        facing = self.camera(turned(self.bones.frames["head"], (1, 0, 0)))[2]
        self._layer("hair", self.parts["hair" if facing < 0.5 else "fringe"])

    def _seen(self) -> list[str]:
        return [each for each in self.working if self.camera(self.muscles[each][1])[2] > HIDDEN]

    def _shade(self, names: list[str]) -> None:
        """Clipped by the skin, so that it lies on the body."""
        if not names:
            return
        shape = self._path([self.muscles[name][0] for name in names])
        sides = {name[-1] for name in names}
        legs = [
            link for s in sides for part in ("leg", "short") for link in self.parts[f"{part}_{s}"]
        ]
        skin = self._path(self.parts["shirt"] + self.parts["hips"] + legs)
        clip = f"w{zlib.crc32((skin + shape).encode()):x}"
        self.out.append(
            f'<clipPath id="{clip}"><path d="{skin}"/></clipPath>'
            f'<g clip-path="url(#{clip})"><path class="work rim" d="{shape}"/>'
            f'<path class="work" d="{shape}"/></g>'
        )

    def _layer(self, name: str, links: list[Link]) -> None:
        self.out.append(f'<path class="{name}" d="{self._path(links)}"/>')

    def _path(self, links: list[Link]) -> str:
        return "".join(self._hull(link) for link in links)

    def _hull(self, link: Link) -> str:
        """Each link is drawn several times: its line, its skin, what lies on it."""
        found = self.hulls.get(id(link))
        if found is None:
            found = self.hulls[id(link)] = hull([(self.camera(c), r) for c, r in link])
        return found

    def _depth(self, links: list[Link]) -> float:
        depths = [self.camera(centre)[2] for link in links for centre, _ in link]
        return sum(depths) / len(depths)


def _name(muscle: str) -> str:
    return muscle.rpartition("_")[0]
