"""Each run beside the line of 10 % over the longest of its own 30 days."""

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from coxa.training.ramp import Rung
from coxa.training.spike import SMALL_ABOVE, SpikeClass

WIDTH, LEFT, RIGHT, BASE, HIGH = 360.0, 24.0, 6.0, 140.0, 120.0
MOST = 400  # marks; beyond, only the longest run of each stretch is drawn


def rungs(found: Sequence[Rung], first: date, last: date, metres: float) -> SafeString:
    """A triangle is above its line, a dot is not. `metres` is one of the runner's units."""
    shown = _thinned(found)
    most = max((rung.run.distance_m or 0.0 for rung in shown), default=0.0) * 1.15 or metres
    wide = (WIDTH - LEFT - RIGHT) / ((last - first).days + 1)
    drawn = []
    for rung in shown:
        x, y = LEFT + ((rung.run.day - first).days + 0.5) * wide, _y(rung.run.distance_m, most)
        if rung.spike is not None:
            line = _y((rung.spike.longest.distance_m or 0.0) * (1 + SMALL_ABOVE), most)
            drawn.append(f'<path d="M{x - 3:.1f} {line:.1f}h6" class="rungline"/>')
        over = rung.spike is not None and rung.spike.spike_class is not SpikeClass.NONE
        shape = "m-4 3h8l-4-7z" if over else "m-2.5 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0"
        drawn.append(
            f'<path d="M{x:.1f} {y:.1f}{shape}" class="{"rungover" if over else "rung"}"/>'
        )
    return mark_safe(  # noqa: S308 - numbers of ours
        f'<svg class="chart rungs" viewBox="0 0 {WIDTH:.0f} 160" role="img" aria-label="Each run '
        'and the line 10 % over the longest of its 30 days. The table says the same.">'
        f'<path d="M{LEFT} {BASE}H{WIDTH - RIGHT}" class="line"/>'
        f'<text x="0" y="14">{most / 1.15 / metres:.0f}</text><text x="12" y="{BASE + 4}">0</text>'
        f"{''.join(drawn)}</svg>"
    )


def _y(distance_m: float | None, most: float) -> float:
    return BASE - min(1.0, (distance_m or 0.0) / most) * HIGH


def _thinned(found: Sequence[Rung]) -> list[Rung]:
    step = -(-len(found) // MOST) or 1
    parts = (found[at : at + step] for at in range(0, len(found), step))
    return [max(part, key=lambda rung: rung.run.distance_m or 0.0) for part in parts]
