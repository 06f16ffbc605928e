"""Putting a recording where it belongs, and taking it out again."""

from datetime import tzinfo

from django.db import transaction

from coxa.store.activities.columns import fill as fill_columns
from coxa.store.activities.columns import refill, source_of, summary_json
from coxa.store.activities.linking import link_waiting_notes
from coxa.store.activities.matching import matching_activities, span_of
from coxa.store.activities.richness import richness
from coxa.store.activities.streams import pack
from coxa.store.models import Activity as Row
from coxa.store.models import File, PainEntry, Recording
from coxa.store.refused import NotFound, Refused
from coxa.store.runner.zones import zone_of
from coxa.store.shoes.wearing import wear_told
from coxa.values.activity import Activity


def place(runner_id: int, activity: Activity, file: File | None, part: int) -> tuple[Row, bool]:
    """The activity row that the recording went to, and whether the row was there before."""
    where = zone_of(runner_id)
    not_file = file.pk if file else None
    matches = matching_activities(runner_id, span_of(activity), not_file)
    recording = recording_of(runner_id, activity, file, part)
    if not matches:
        row = start_activity(recording, where)
        take_words(row, activity)
        return row, False
    row = _choose(runner_id, matches)
    recording.activity = row
    recording.save()
    refill(row, where)
    take_words(row, activity)
    wear_told(row)
    return row, True


def take_words(row: Row, told: Activity) -> None:
    """A note and a race that were marked elsewhere; what the runner wrote here stays."""
    note, race = row.note or told.note or "", row.race or told.race
    if (note, race) != (row.note, row.race):
        row.note, row.race = note, race
        row.save(update_fields=["note", "race"])


def recording_of(runner_id: int, activity: Activity, file: File | None, part: int) -> Recording:
    """The unsaved row of one source."""
    return Recording(
        runner_id=runner_id,
        file=file,
        part=part,
        sport=activity.sport,
        sport_source=activity.sport_source.value,
        start=activity.start,
        end=activity.end,
        richness=richness(activity, file.kind if file else None),
        has_gps=activity.has_gps,
        summary=summary_json(activity),
        streams=pack(activity.streams),
    )


def start_activity(recording: Recording, where: tzinfo) -> Row:
    """A new activity of one recording; both are saved."""
    row = Row(runner_id=recording.runner_id)
    fill_columns(row, [source_of(recording)], where)
    row.save()
    recording.activity = row
    recording.save()
    link_waiting_notes(row)
    wear_told(row)
    return row


def _choose(runner_id: int, matches: list[int]) -> Row:
    """The living one that was there first; the others join it unless the runner split them."""
    rows = {row.pk: row for row in Row.objects.filter(runner_id=runner_id, pk__in=matches)}
    ordered = [rows[pk] for pk in matches]
    living = [row for row in ordered if row.deleted_at is None]
    if not living:
        return ordered[0]
    if any(row.kept_apart for row in living):
        return living[0]
    kept, *others = sorted(living, key=lambda row: row.pk)
    for other in others:
        _absorb(kept, other)
    return kept


def _absorb(kept: Row, other: Row) -> None:
    """`other` turned out to be the same outing: its recordings, notes and edits move over."""
    Recording.objects.filter(activity=other).update(activity=kept)
    PainEntry.objects.filter(activity=other).update(activity=kept)
    kept.edits = {**other.edits, **kept.edits}
    kept.note = "\n".join(note for note in (kept.note, other.note) if note)
    kept.race = kept.race or other.race
    kept.confirmed = kept.confirmed or other.confirmed
    kept.surface = kept.surface or other.surface
    if kept.shoe_id is None or (other.shoe_said and not kept.shoe_said):
        kept.shoe_id, kept.shoe_said = other.shoe_id, other.shoe_said
    other.delete()


@transaction.atomic
def split_off(runner_id: int, recording_id: int) -> int:
    """Make an activity of its own of one recording; the two are never joined again."""
    recording = Recording.objects.filter(runner_id=runner_id, pk=recording_id).first()
    if recording is None:
        raise NotFound("There is no such recording.")
    old = recording.activity
    if old.recordings.count() < 2:
        raise Refused("This run has only one recording, so there is nothing to split.")
    where = zone_of(runner_id)
    fresh = start_activity(recording, where)
    Row.objects.filter(pk=fresh.pk).update(kept_apart=True)
    old.kept_apart = True
    refill(old, where)
    return fresh.pk
