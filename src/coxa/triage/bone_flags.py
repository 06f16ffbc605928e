"""Which red flags speak of a bone: after them only the walk-run ladder leads back."""

from collections.abc import Iterable

from coxa.triage.assessment import Assessment

# Falls and cracks, bone stress in all its rows, and what was serious without a name.
BONE_FLAGS = frozenset(
    {"RF02", "RF03", "RF05", "RF07", "RF08", "RF08b", "RF14"}
    | {"X05", "X06", "X07", "X08", "X09", "X21", "X25", "X28", "X29", "X31", "X34", "X37", "X40"}
    | {"X59", "X60", "X61"}
)


def speaks_of_bone(assessments: Iterable[Assessment]) -> bool:
    """Whether any of them raised such a flag."""
    return any(flag.id in BONE_FLAGS for each in assessments for flag in each.flags)
