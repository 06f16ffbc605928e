"""The stacked panels with one distance axis, and the rows that the cursor reads out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coxa.interfaces.web.drawing.runchart.buckets import Along, Bucket, Course
from coxa.interfaces.web.drawing.runchart.panel import Frame, Quantity, panel
from coxa.interfaces.web.drawing.runchart.ticks import DECIMAL, SECONDS, inside
from coxa.values.distances import Units, distance_text, duration_text, pace_text

SLOWEST_MPS = 0.4  # slower is standing: a pace of 40 minutes a kilometre says nothing
LEFT, RIGHT = 46.0, 6.0  # margins in drawing units
TITLE, FOOT = 40.0, 44.0
MOST_PAIN_LABELS = 3


@dataclass(frozen=True)
class Size:
    """Drawing units; the narrow one is as wide as a phone, so that its text stays as large."""

    name: str
    width: float
    panel: float
    stretches: int
    x_ticks: int


NARROW = Size("narrow", 350.0, 88.0, 150, 5)
WIDE = Size("wideonly", 620.0, 100.0, 300, 9)


@dataclass(frozen=True)
class PainMark:
    """Pain of that level began at that distance."""

    at_m: float
    level: int


def pace_s(bucket: Bucket, units: Units) -> float | None:
    """Seconds a unit of distance; None while standing."""
    speed = bucket.speed_mps
    return units.metres / speed if speed is not None and speed >= SLOWEST_MPS else None


def clock(seconds: float) -> str:
    """``5:42``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def quantities(course: Course, units: Units) -> tuple[Quantity, ...]:
    """The panels that have anything to show."""
    every = (
        Quantity(
            f"Pace, minutes a {'mile' if units is Units.MI else 'km'}",
            "pace",
            tuple(pace_s(bucket, units) for bucket in course.buckets),
            clock,
            SECONDS,
            60.0,
            upside_down=True,
        ),
        Quantity(
            "Heart rate, beats a minute",
            "heart",
            tuple(bucket.heart_rate_bpm for bucket in course.buckets),
            "{:.0f}".format,
            DECIMAL,
            20.0,
        ),
        Quantity(
            "Cadence, steps a minute",
            "cadence",
            tuple(bucket.cadence_spm for bucket in course.buckets),
            "{:.0f}".format,
            DECIMAL,
            20.0,
            dotted=True,
        ),
    )
    return tuple(each for each in every if len(each.known) > 1)


def sentence(course: Course, units: Units, pain: Sequence[PainMark]) -> str:
    """What the drawing says, for those who do not see it."""
    parts = []
    for each in quantities(course, units):
        low, high = each.known[0], each.known[-1]
        parts.append(f"{each.name}: from {each.say(low)} to {each.say(high)}.")
    for mark in pain:
        parts.append(f"Pain {mark.level} began at {distance_text(mark.at_m, units)}.")
    over = (
        distance_text(course.length, units)
        if course.along is Along.DISTANCE
        else duration_text(course.length)
    )
    return f"Over {over}. {' '.join(parts)}"


def chart(course: Course, units: Units, pain: Sequence[PainMark], size: Size) -> SafeString | None:
    """One drawing of that size; None where no panel has anything to show."""
    shown = quantities(course, units)
    if not shown:
        return None
    hatch = f"hatch-{size.name}"
    block = TITLE + size.panel
    bottom = block * len(shown)
    marks = pain if course.along is Along.DISTANCE else ()
    frames = [
        Frame(LEFT, size.width - RIGHT, index * block + TITLE, (index + 1) * block)
        for index in range(len(shown))
    ]
    body = "".join(
        panel(quantity, frame, hatch) for quantity, frame in zip(shown, frames, strict=True)
    )
    foot = FOOT + (20 if marks else 0)
    return mark_safe(  # noqa: S308 - numbers of ours, text escaped
        f'<svg class="chart runchart {size.name}" viewBox="0 0 {size.width:g} {bottom + foot:g}" '
        f'role="img" data-left="{LEFT:g}" data-right="{size.width - RIGHT:g}" '
        f'aria-label="{escape(sentence(course, units, marks))}">{_hatch(hatch)}{body}'
        f"{_x_axis(course, units, size, bottom)}{_pain(course, marks, size, bottom)}"
        f'<path class="cursor" d="M0 {TITLE - 6:g}V{bottom:g}" visibility="hidden"/></svg>'
    )


def _hatch(name: str) -> str:
    return (
        f'<defs><pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>'
    )


def _x_axis(course: Course, units: Units, size: Size, bottom: float) -> str:
    per = units.metres if course.along is Along.DISTANCE else 60.0
    unit = units.value if course.along is Along.DISTANCE else "min"
    last = course.length / per
    values = inside(0.0, last, size.x_ticks, DECIMAL)
    return "".join(_x_tick(value, value / last, unit, size, bottom) for value in values)


def _x_tick(value: float, share: float, unit: str, size: Size, bottom: float) -> str:
    x = _x(share, size)
    word = f"{value:g}" if value else f"0 {unit}"
    anchor = "start" if not value else ("end" if x > size.width - 16 else "middle")
    return (
        f'<path class="base" d="M{x:.1f} {bottom:g}v5"/>'
        f'<text x="{x:.1f}" y="{bottom + 20:g}" text-anchor="{anchor}">{word}</text>'
    )


def _x(share: float, size: Size) -> float:
    return LEFT + share * (size.width - RIGHT - LEFT)


def _pain(course: Course, pain: Sequence[PainMark], size: Size, bottom: float) -> str:
    """A dotted line through all panels, and a numbered badge under the axis."""
    drawn = []
    for mark in pain:
        x = _x(min(mark.at_m / course.length, 1.0), size)
        y = bottom + 40
        drawn.append(
            f'<path class="began" d="M{x:.1f} {TITLE:g}V{y - 10:g}"/>'
            f'<g class="mark"><circle cx="{x:.1f}" cy="{y:g}" r="10"/>'
            f'<text x="{x:.1f}" y="{y + 4.5:g}">{mark.level}</text></g>'
        )
    return "".join(drawn)


def rows(course: Course, units: Units) -> list[list[str | float]]:
    """For each stretch: where (0 to 1), and in words what the cursor says there."""
    return [
        [round(bucket.at / course.length, 4), _place(bucket, course, units), _said(bucket, units)]
        for bucket in course.buckets
    ]


def _place(bucket: Bucket, course: Course, units: Units) -> str:
    if course.along is Along.TIME:
        return duration_text(bucket.at)
    return f"{bucket.at / units.metres:.2f}\u00a0{units.value}"


def _said(bucket: Bucket, units: Units) -> str:
    return ", ".join(_words(bucket, units)) or "nothing recorded here"


def _words(bucket: Bucket, units: Units) -> Iterable[str]:
    seconds = pace_s(bucket, units)
    if seconds is not None:
        yield pace_text(units.metres, seconds, units) or ""
    if bucket.heart_rate_bpm is not None:
        yield f"{bucket.heart_rate_bpm:.0f} beats"
    if bucket.cadence_spm is not None:
        yield f"{bucket.cadence_spm:.0f} steps"
