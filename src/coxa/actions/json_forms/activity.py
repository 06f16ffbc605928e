"""An activity as the contract writes it."""

from typing import Any

from coxa.store.shapes import ActivityLine, FileLine


def activity_form(line: ActivityLine) -> dict[str, Any]:
    """One line of `coxa activities --json`."""
    return {
        "id": line.id,
        "sport": line.sport,
        "sub_sport": line.sub_sport,
        "sport_source": line.sport_source.value,
        "start": line.start.isoformat(timespec="seconds"),
        "day": line.day.isoformat(),
        "distance_m": line.distance_m,
        "timer_s": line.timer_s,
        "elapsed_s": line.elapsed_s,
        "ascent_m": line.ascent_m,
        "descent_m": line.descent_m,
        "avg_cadence_spm": line.avg_cadence_spm,
        "avg_heart_rate_bpm": line.avg_heart_rate_bpm,
        "max_heart_rate_bpm": line.max_heart_rate_bpm,
        "records": line.records,
        "has_gps": line.has_gps,
        "dynamics": {
            "stance_time_ms": line.dynamics.stance_time_ms,
            "stance_time_balance_pct": line.dynamics.stance_time_balance_pct,
            "vertical_oscillation_mm": line.dynamics.vertical_oscillation_mm,
            "step_length_mm": line.dynamics.step_length_mm,
        },
        "shoe": line.shoe,
        "surface": line.ground.surface.value if line.ground else None,
        "surface_source": line.ground.source.value if line.ground else None,
        "counts": line.counts,
        "race": line.race,
        "confirmed": line.confirmed,
        "salvaged": line.salvaged,
        "title": line.title,
        "note": line.note,
        "gear": line.gear,
        "perceived_exertion": line.perceived_exertion,
        "dirt_distance_m": line.dirt_distance_m,
        "device": line.device,
        "deleted": line.deleted,
        "files": [_file(file) for file in line.files],
    }


def _file(file: FileLine) -> dict[str, Any]:
    return {"name": file.name, "sha256": file.sha256, "bytes": file.bytes}
