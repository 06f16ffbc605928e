"""The knowledge held against pydantic: slower, and by other hands than `build`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from coxa.knowledge import bands, care, ladder, movement, plan, shapes
from coxa.knowledge.condition import Ratio, Sign
from coxa.knowledge.places import HERE, PLACES

# The smaller tables inside exercises, routines, relief and the ladder.
PRACTICE = (
    bands.Rate,
    care.Opinion,
    ladder.BreakRule,
    ladder.Criterion,
    ladder.LadderRule,
    ladder.LadderStep,
    movement.Caution,
    movement.Dose,
    movement.Measured,
    movement.RoutineItem,
    movement.Tempo,
)
# A key that no shape knows is refused, at every depth.
SHAPES = (
    *PLACES.values(),
    shapes.Figure,
    shapes.Option,
    plan.BuildRules,
    plan.FocusNote,
    plan.PlanWeek,
    plan.RaceRule,
    Sign,
    Ratio,
    *PRACTICE,
)


def schema_faults(root: Path = HERE) -> Iterator[str]:
    """Each fault as ``file: path: what``, as pydantic sees it."""
    for shape in SHAPES:
        with_config(ConfigDict(extra="forbid"))(shape)
    for place, shape in PLACES.items():
        adapter = TypeAdapter(dict[str, shape])  # type: ignore[valid-type]  # made at run time
        for path in [root / place, *sorted((root / place).glob("*.toml"))]:
            if path.is_file():
                yield from _faults(adapter, path, root)


def _faults(adapter: TypeAdapter[dict[str, object]], path: Path, root: Path) -> Iterator[str]:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = {key: {"id": key, **table} for key, table in content.items()}
    try:
        adapter.validate_python(tables)
    except ValidationError as error:
        for fault in error.errors():
            where = ".".join(str(part) for part in fault["loc"])
            yield f"{path.relative_to(root).as_posix()}: {where}: {fault['msg']}"
