"""Everything out, in forms that any program reads."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from coxa.actions.json_forms.activity import activity_form
from coxa.actions.json_forms.check import clearance_form
from coxa.actions.json_forms.pain import pain_form
from coxa.actions.json_forms.plan_choice import plan_choice_form
from coxa.actions.json_forms.profile import profile_form
from coxa.actions.json_forms.routine import round_form
from coxa.actions.refusals import Refused
from coxa.store import experiments, pain, plans, relief_marks, routine_logs
from coxa.store.activities import lines as activity_lines
from coxa.store.episodes import check_ins, checks, kept
from coxa.store.json_values import as_json
from coxa.store.runner import calendars, profiles
from coxa.store.shoes import lines as shoe_lines
from coxa.store.shoes import photos
from coxa.store.trends import walking

ORIGINALS, PHOTOS = "originals", "shoe_photos"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_NAME = 80


def export_all(runner_id: int, folder: Path) -> int:
    """Write everything into a new or empty folder; returns the number of original files."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(f"{folder} is not empty; name a new folder.")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(folder, error) from error
    try:
        return _written(runner_id, folder)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)  # half of it would look like all of it
        raise _not_written(folder, error) from error


def _not_written(folder: Path, error: OSError) -> Refused:
    why = error.strerror or "it cannot be written"
    return Refused(f"Nothing was written to {folder}: {why}.")


def _written(runner_id: int, folder: Path) -> int:
    _lines(folder / "profile.jsonl", [profile_form(profiles.profile_of(runner_id))])
    runs = activity_lines.activity_lines(runner_id)
    gone = activity_lines.activity_lines(runner_id, deleted=True)
    _lines(folder / "activities.jsonl", map(activity_form, (*runs, *gone)))
    _lines(folder / "pain.jsonl", map(pain_form, pain.pain_entries(runner_id)))
    _lines(folder / "checks.jsonl", map(as_json, checks.saved_checks(runner_id)))
    _lines(folder / "clearances.jsonl", map(clearance_form, checks.clearances(runner_id)))
    _lines(folder / "shoes.jsonl", map(as_json, shoe_lines.shoe_lines(runner_id, date.max)))
    _lines(folder / "episodes.jsonl", map(as_json, kept.episodes(runner_id)))
    _lines(folder / "check_ins.jsonl", map(as_json, check_ins.check_ins(runner_id)))
    chosen = check_ins.chosen_activities(runner_id)
    _lines(folder / "chosen_activities.jsonl", map(as_json, chosen))
    plan = plans.chosen_plan(runner_id)
    _lines(folder / "plan.jsonl", [plan_choice_form(plan)] if plan else [])
    _lines(folder / "calendar.jsonl", [as_json(calendars.calendar_of(runner_id).choices)])
    _lines(folder / "routines.jsonl", map(round_form, routine_logs.rounds(runner_id)))
    _lines(folder / "relief.jsonl", map(as_json, relief_marks.relief_marks(runner_id)))
    _lines(folder / "experiments.jsonl", map(as_json, experiments.experiments(runner_id)))
    _lines(folder / "walking.jsonl", map(as_json, walking.walking_days(runner_id)))
    _photos(runner_id, folder / PHOTOS)
    return _originals(runner_id, folder / ORIGINALS)


def _lines(path: Path, forms: Iterable[Mapping[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(form, ensure_ascii=False) + "\n" for form in forms)


def _photos(runner_id: int, folder: Path) -> None:
    """Each named by the id of its pair."""
    for shoe_id, kind, data in photos.photos(runner_id):
        folder.mkdir(exist_ok=True)
        (folder / f"{shoe_id:05d}.{kind}").write_bytes(data)


def _originals(runner_id: int, folder: Path) -> int:
    folder.mkdir()
    files = activity_lines.original_files(runner_id)
    for file in files:
        _, data = activity_lines.original_file(runner_id, file.id)
        name = _UNSAFE.sub("_", file.name).strip(".")[-_NAME:] or "file"
        (folder / f"{file.id:05d}-{name}").write_bytes(data)
    return len(files)
