"""A sheet of every figure, five steps each: python -m tools.figures FOLDER [EX01 …]."""

import os
import sys
from pathlib import Path

STEPS = 5
STYLE = Path(__file__).parent.parent / "src/coxa/interfaces/web/static/coxa/coxa.css"
SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>
<style>{style}</style><style>body{{margin:12px}}h2{{font:600 15px system-ui;margin:8px 0 2px}}
.r{{display:grid;grid-template-columns:repeat(5,1fr);gap:6px}}</style>{rows}</html>"""


def main(folder: Path, names: list[str]) -> Path:
    """Writes figures.html; open it in any browser."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    from coxa.interfaces.web.drawing.figure import draw
    from coxa.knowledge.load import load_knowledge
    from coxa.knowledge.poses import load_poses

    rows = []
    for name, pose in sorted(load_poses().items()):
        if names and name not in names:
            continue
        for view_name, view in pose.views.items():
            cells = [
                f'<svg class="fig" viewBox="{draw.box_of(view)}">{draw.ground(pose, view)}'
                f"{draw.group(pose, view, draw.frame_at(pose, at / (STEPS - 1)))}</svg>"
                for at in range(STEPS)
            ]
            title = f"{name} {load_knowledge().exercises[name].title}, {view_name}"
            rows.append(f'<h2>{title}</h2><div class="r">{"".join(cells)}</div>')
    folder.mkdir(parents=True, exist_ok=True)
    sheet = folder / "figures.html"
    style = STYLE.read_text(encoding="utf-8")
    sheet.write_text(SHEET.format(style=style, rows="".join(rows)), encoding="utf-8")
    return sheet


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2:]))
