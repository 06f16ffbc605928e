"""Safety checks and clearances: rows and values."""

import json
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction
from django.db.models import QuerySet

from coxa.advice.regions import BONE_REGIONS
from coxa.store.json_values import as_json, from_json
from coxa.store.models import Check as Row
from coxa.store.models import Clearance as ClearanceRow
from coxa.store.models import PainEntry as PainRow
from coxa.store.refused import NotFound, Refused
from coxa.store.shapes import SavedCheck
from coxa.triage.assessment import Answers, Assessment, Check, Clearance
from coxa.triage.bone_flags import speaks_of_bone
from coxa.values.urgency import Urgency


@transaction.atomic
def add_check(
    runner_id: int, answers: Answers, assessment: Assessment, now: datetime, corrects: int | None
) -> SavedCheck:
    """Keep a check. `corrects` names the one it replaces, which is kept as well."""
    if corrects is not None:
        _must_be_correctable(runner_id, corrects)
    given = as_json(answers)
    row = Row.objects.create(
        runner_id=runner_id,
        day=assessment.on,
        created_at=now,
        answers=given,
        answers_sha256=answers_digest(given),
        assessment=as_json(assessment),
        knowledge_version=assessment.knowledge_version,
        corrects_id=corrects,
    )
    return _saved(row, corrected=False)


def answers_digest(answers: object) -> str:
    """SHA-256 over the answers in a fixed order, so that a check can be replayed and compared."""
    return sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()


def _must_be_correctable(runner_id: int, check_id: int) -> None:
    row = Row.objects.filter(runner_id=runner_id, pk=check_id).first()
    if row is None:
        raise NotFound(f"There is no check {check_id}.")
    if Row.objects.filter(corrects=row).exists():
        raise Refused(f"Check {check_id} has been corrected already; correct the newer one.")


def saved_checks(runner_id: int) -> tuple[SavedCheck, ...]:
    """All of them, newest first, the corrected ones marked."""
    rows = list(Row.objects.filter(runner_id=runner_id).order_by("-day", "-created_at", "-pk"))
    replaced = {row.corrects_id for row in rows}
    return tuple(_saved(row, corrected=row.pk in replaced) for row in rows)


def _saved(row: Row, *, corrected: bool) -> SavedCheck:
    return SavedCheck(
        row.pk,
        row.day,
        row.created_at,
        from_json(Assessment, row.assessment),
        row.answers,
        row.corrects_id,
        corrected,
    )


def open_checks(runner_id: int, clearance: Clearance | None, on: date) -> tuple[Check, ...]:
    """The checks in force since the clearance, up to `on`, oldest first."""
    rows: QuerySet[Row] = Row.objects.filter(
        runner_id=runner_id, day__lte=on, corrected_by__isnull=True
    )
    if clearance is not None:
        rows = rows.filter(day__gte=clearance.on)
    ordered = rows.order_by("day", "created_at", "pk")
    checks = [
        Check(row.day, from_json(Assessment, row.assessment), row.answers, row.created_at)
        for row in ordered
    ]
    return tuple(
        check for check in checks if clearance is None or clearance.is_before(check.on, check.at)
    )


def emergency_is_open(runner_id: int, on: date) -> bool:
    """Whether a check in force says emergency; one query where none ever did."""
    rows = Row.objects.filter(
        runner_id=runner_id,
        day__lte=on,
        corrected_by__isnull=True,
        assessment__urgency=Urgency.EMERGENCY.value,
    )
    if not rows.exists():
        return False
    found = open_checks(runner_id, latest_clearance(runner_id, on), on)
    return any(check.assessment.urgency is Urgency.EMERGENCY for check in found)


def add_clearance(runner_id: int, clearance: Clearance, now: datetime) -> Clearance:
    """Keep what a clinician said; `now` is when it was noted."""
    row = ClearanceRow.objects.create(
        runner_id=runner_id,
        day=clearance.on,
        who=clearance.who,
        found=clearance.found,
        created_at=now,
    )
    return _clearance(row)


def remove_clearance(runner_id: int, since: datetime) -> bool:
    """Take back the one noted last, if that was after `since`; False where there is none."""
    rows = ClearanceRow.objects.filter(runner_id=runner_id, created_at__gt=since)
    row = rows.order_by("-created_at", "-pk").first()
    if row is not None:
        row.delete()
    return row is not None


def latest_clearance(runner_id: int, on: date | None = None) -> Clearance | None:
    """The last one, up to `on` where given."""
    rows = ClearanceRow.objects.filter(runner_id=runner_id)
    if on is not None:
        rows = rows.filter(day__lte=on)
    ordered = list(rows.order_by("-day", "-created_at", "-pk")[:2])
    if not ordered:
        return None
    before = ordered[1] if len(ordered) > 1 else None
    return replace(_clearance(ordered[0]), bone=_bone_suspected(ordered[0], before))


def _bone_suspected(row: ClearanceRow, before: ClearanceRow | None) -> bool:
    """Whether a check or a note of the time that the clearance closes spoke of a bone."""
    first = before.day if before else date.min
    checks = Row.objects.filter(
        runner_id=row.runner_id, day__gte=first, day__lte=row.day, corrected_by__isnull=True
    )
    found = [from_json(Assessment, check.assessment) for check in checks]
    notes = PainRow.objects.filter(
        runner_id=row.runner_id,
        deleted_at__isnull=True,
        level__gt=0,
        day__gte=first,
        day__lte=row.day,
        places__region__in=[region.value for region in BONE_REGIONS],
    )
    return not found or speaks_of_bone(found) or notes.exists()


def _clearance(row: ClearanceRow) -> Clearance:
    return Clearance(row.day, row.who, row.found, row.created_at)


def clearances(runner_id: int) -> tuple[Clearance, ...]:
    """All of them, oldest first."""
    rows = ClearanceRow.objects.filter(runner_id=runner_id).order_by("day", "created_at", "pk")
    return tuple(_clearance(row) for row in rows)
