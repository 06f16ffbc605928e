"""Activity rows as values: lists, and one with everything."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from coxa.store.activities.columns import source_of
from coxa.store.activities.merge import in_order
from coxa.store.activities.streams import unpack
from coxa.store.models import Activity as Row
from coxa.store.models import File, Recording
from coxa.store.pain import entries_of_activity
from coxa.store.refused import NotFound
from coxa.store.shapes import ActivityDetail, ActivityLine, FileLine, RecordingLine
from coxa.store.taking_in import originals
from coxa.values.activity import Dynamics
from coxa.values.days import fixed_offset
from coxa.values.sports import SportSource
from coxa.values.surfaces import Ground, Surface, ground_of

_PLAIN = (
    "sport",
    "sub_sport",
    "day",
    "elapsed_s",
    "timer_s",
    "distance_m",
    "ascent_m",
    "descent_m",
    "avg_cadence_spm",
    "avg_heart_rate_bpm",
    "max_heart_rate_bpm",
    "records",
    "has_gps",
    "salvaged",
    "counts",
    "race",
    "confirmed",
    "title",
    "note",
    "gear",
    "perceived_exertion",
    "dirt_distance_m",
    "device",
)


def activity_lines(  # noqa: PLR0913 - each is one filter, said by name
    runner_id: int,
    *,
    sport: str | None = None,
    since: date | None = None,
    until: date | None = None,
    deleted: bool = False,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[ActivityLine, ...]:
    """Newest first; `deleted` asks for the deleted ones instead.

    `limit` and `offset` turn the pages: a list of thousands takes a fifth of a second.
    """
    rows = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=not deleted)
    if sport is not None:
        rows = rows.filter(sport=sport)
    if since is not None:
        rows = rows.filter(day__gte=since)
    if until is not None:
        rows = rows.filter(day__lte=until)
    ordered = _with_files(rows).order_by("-start", "-pk")
    until_row = None if limit is None else offset + limit
    return tuple(line_of(row) for row in ordered[offset:until_row])


def activity_line(runner_id: int, activity_id: int) -> ActivityLine:
    """One, deleted or not. Raises `NotFound`."""
    row = _with_files(Row.objects.filter(runner_id=runner_id, pk=activity_id)).first()
    if row is None:
        raise NotFound(f"There is no run {activity_id}.")
    return line_of(row)


def _with_files(rows: QuerySet[Row]) -> QuerySet[Row]:
    light = Recording.objects.only("pk", "activity_id", "file").select_related("file")
    sources = Prefetch("recordings", queryset=light.order_by("pk"))
    return rows.prefetch_related(sources)


def line_of(row: Row) -> ActivityLine:
    """The value of a row whose recordings and files are at hand."""
    sources = list(row.recordings.all())
    plain = {name: getattr(row, name) for name in _PLAIN}
    return ActivityLine(
        id=row.pk,
        sport_source=SportSource(row.sport_source),
        start=row.start.astimezone(fixed_offset(row.offset_s)),
        dynamics=Dynamics(
            row.stance_time_ms,
            row.stance_time_balance_pct,
            row.vertical_oscillation_mm,
            row.step_length_mm,
        ),
        deleted=row.deleted_at is not None,
        recordings=len(sources),
        shoe=row.shoe_id,
        ground=_ground(row),
        files=_distinct(each.file for each in sources),
        **plain,
    )


def _ground(row: Row) -> Ground | None:
    said = Surface(row.surface) if row.surface else None
    dirt_m, in_all_m = row.dirt_distance_m, row.distance_m
    share = dirt_m / in_all_m if dirt_m is not None and in_all_m else None
    return ground_of(said, row.sub_sport, share)


def _distinct(files: Iterable[File | None]) -> tuple[FileLine, ...]:
    known = {file.pk: file for file in files if file is not None}
    return tuple(_file_line(file) for file in known.values())


def _file_line(file: File) -> FileLine:
    return FileLine(file.pk, file.name, file.sha256, file.bytes, file.kind)


def activity_detail(runner_id: int, activity_id: int) -> ActivityDetail:
    """One with the samples, laps and pauses of its richest recording. Raises `NotFound`."""
    line = activity_line(runner_id, activity_id)
    rows = {
        row.pk: row
        for row in Recording.objects.filter(runner_id=runner_id, activity_id=activity_id)
        .defer("streams")
        .select_related("file")
    }
    best = in_order([source_of(row) for row in rows.values()])
    packed = Recording.objects.values_list("streams", flat=True).get(pk=best[0].id)
    return ActivityDetail(
        line,
        unpack(bytes(packed)),
        best[0].activity.laps,
        best[0].activity.pauses,
        tuple(_recording_line(rows[source.id]) for source in best),
        entries_of_activity(runner_id, activity_id),
    )


def _recording_line(row: Recording) -> RecordingLine:
    activity = source_of(row).activity
    return RecordingLine(
        row.pk,
        _file_line(row.file) if row.file else None,
        row.part,
        activity.sport,
        activity.start,
        activity.elapsed_s,
        activity.distance_m,
        activity.timer_s,
        activity.records,
    )


def original_file(runner_id: int, file_id: int) -> tuple[FileLine, bytes]:
    """One original file and its bytes. Raises `NotFound`."""
    row = File.objects.filter(runner_id=runner_id, pk=file_id).first()
    if row is None:
        raise NotFound("There is no such file.")
    return _file_line(row), originals.bytes_of(row.sha256)


def original_files(runner_id: int) -> tuple[FileLine, ...]:
    """Every original file of the runner, oldest first."""
    return tuple(_file_line(row) for row in File.objects.filter(runner_id=runner_id).order_by("pk"))


def count_activities(runner_id: int) -> int:
    """How many there are, without the deleted."""
    counted = Row.objects.filter(runner_id=runner_id, deleted_at__isnull=True)
    return int(counted.aggregate(total=Count("pk"))["total"])
