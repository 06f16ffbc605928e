"""The blocks of an experiment: which way each asked for, and the notes after its runs."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from coxa.inference.experiment.standing import Block
from coxa.values.experiments import Arm, Experiment

LEFT, TOP, WIDTH, HEIGHT = 30.0, 8.0, 640.0, 120.0  # drawing units
FOOT = 34.0
HIGHEST = 10
TICKS = (0, 5, 10)


def block_chart(blocks: tuple[Block, ...], planned: int, told: Experiment) -> SafeString:
    """Decorative: the table beside it says the same. Way B is hatched, so no colour is needed."""
    wide = (WIDTH - LEFT) / planned
    parts = [_axis(), *(_empty(number, wide) for number in range(len(blocks), planned))]
    parts += [_block(block, wide) for block in blocks]
    key = format_html(
        '<text x="{}" y="{}" class="key">A: {}</text><text x="{}" y="{}" class="key">B: {}</text>',
        *(LEFT, TOP + HEIGHT + FOOT + 4, told.a, LEFT, TOP + HEIGHT + FOOT + 20, told.b),
    )
    body = "".join(parts)
    height = TOP + HEIGHT + FOOT + 28
    return mark_safe(  # noqa: S308 - numbers of ours, and escaped words
        f'<svg class="chart blocks" viewBox="0 0 {WIDTH:g} {height:g}" aria-hidden="true">'
        '<defs><pattern id="wayb" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path d="M0 6L6 0" class="hatch"/></pattern></defs>'
        f"{body}{key}</svg>"
    )


def _axis() -> str:
    lines = [
        f'<path d="M{LEFT} {_y(at):.1f}H{WIDTH}" class="grid"/>'
        f'<text x="{LEFT - 8}" y="{_y(at) + 4:.1f}" text-anchor="end">{at}</text>'
        for at in TICKS
    ]
    return "".join(lines)


def _block(block: Block, wide: float) -> str:
    left = LEFT + (block.number - 1) * wide
    way = "b" if block.arm is Arm.B else "a"
    frame = f'x="{left + 1:.1f}" y="{TOP}" width="{wide - 2:.1f}" height="{HEIGHT}"'
    under = f'x="{left + wide / 2:.1f}" y="{TOP + HEIGHT + 16}" text-anchor="middle"'
    drawn = [f'<rect {frame} class="way {way}"/>', f"<text {under}>{way.upper()}</text>"]
    levels = block.levels
    step = wide / (len(levels) + 1)
    drawn += [
        f'<circle cx="{left + (at + 1) * step:.1f}" cy="{_y(level):.1f}" r="4" class="dot"/>'
        for at, level in enumerate(levels)
    ]
    if levels:
        mean = _y(sum(levels) / len(levels))
        drawn.append(f'<path d="M{left + 4:.1f} {mean:.1f}h{wide - 8:.1f}" class="mean"/>')
    return "".join(drawn)


def _empty(number: int, wide: float) -> str:
    left = LEFT + number * wide
    return (
        f'<rect x="{left + 1:.1f}" y="{TOP}" width="{wide - 2:.1f}" height="{HEIGHT}"'
        ' class="way later"/>'
    )


def _y(level: float) -> float:
    return TOP + HEIGHT * (1 - level / HIGHEST)
