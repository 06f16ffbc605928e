"""The blocks of an experiment: which way each asked for, and the notes after its runs."""

from django.utils.safestring import SafeString, mark_safe

from coxa.inference.experiment.standing import Block
from coxa.values.experiments import Arm

LEFT, TOP, WIDTH, HEIGHT = 30.0, 8.0, 480.0, 120.0  # drawing units
FOOT = 24.0
LOW, HIGHEST = 5, 10  # most runners with an experiment stay in the lower half


def block_chart(blocks: tuple[Block, ...], planned: int) -> SafeString:
    """Decorative: the table beside it says the same. Way B is hatched, so no colour is needed."""
    wide = (WIDTH - LEFT) / planned
    most = max((level for block in blocks for level in block.levels), default=0)
    top = LOW if most <= LOW else HIGHEST
    parts = [_axis(top), *(_empty(number, wide) for number in range(len(blocks), planned))]
    parts += [_block(block, wide, top) for block in blocks]
    return mark_safe(  # noqa: S308 - numbers of ours
        f'<svg class="chart blocks" viewBox="0 0 {WIDTH:g} {TOP + HEIGHT + FOOT:g}"'
        ' aria-hidden="true">'
        '<defs><pattern id="wayb" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path d="M0 6L6 0" class="hatch"/></pattern></defs>'
        f"{''.join(parts)}</svg>"
    )


def _axis(top: int) -> str:
    lines = [
        f'<path d="M{LEFT} {_y(at, top):.1f}H{WIDTH}" class="grid"/>'
        f'<text x="{LEFT - 8}" y="{_y(at, top) + 4:.1f}" text-anchor="end">{at}</text>'
        for at in (0, top)
    ]
    return "".join(lines)


def _block(block: Block, wide: float, top: int) -> str:
    left = LEFT + (block.number - 1) * wide
    way = "b" if block.arm is Arm.B else "a"
    frame = f'x="{left + 1:.1f}" y="{TOP}" width="{wide - 2:.1f}" height="{HEIGHT}"'
    under = f'x="{left + wide / 2:.1f}" y="{TOP + HEIGHT + 16}" text-anchor="middle"'
    drawn = [f'<rect {frame} class="way {way}"/>', f"<text {under}>{way.upper()}</text>"]
    levels = block.levels
    step = wide / (len(levels) + 1)
    drawn += [
        f'<circle cx="{left + (at + 1) * step:.1f}" cy="{_y(level, top):.1f}" r="4" class="dot"/>'
        for at, level in enumerate(levels)
    ]
    if levels:
        mean = _y(sum(levels) / len(levels), top)
        drawn.append(f'<path d="M{left + 4:.1f} {mean:.1f}h{wide - 8:.1f}" class="mean"/>')
    return "".join(drawn)


def _empty(number: int, wide: float) -> str:
    left = LEFT + number * wide
    return (
        f'<rect x="{left + 1:.1f}" y="{TOP}" width="{wide - 2:.1f}" height="{HEIGHT}"'
        ' class="way later"/>'
    )


def _y(level: float, top: int) -> float:
    return TOP + HEIGHT * (1 - level / top)
