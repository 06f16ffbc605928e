"""One source of an activity: a session of one file, or what the runner typed."""

from django.db import models

from coxa.store.models.activity import Activity
from coxa.store.models.file import File
from coxa.store.models.runner import Runner


class Recording(models.Model):
    """As read, before any merge. `file` is null for what was typed.

    `summary` is the Activity value without its columns; `streams` the columns, packed.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="recordings")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="recordings")
    file = models.ForeignKey(File, on_delete=models.CASCADE, null=True, related_name="recordings")
    part = models.PositiveSmallIntegerField(default=0)
    sport = models.CharField(max_length=40)
    start = models.DateTimeField()
    end = models.DateTimeField()
    sport_source = models.CharField(max_length=10)
    richness = models.IntegerField()
    has_gps = models.BooleanField(default=False)
    summary = models.JSONField()
    streams = models.BinaryField(default=b"")

    class Meta:
        """One row a part of a file."""

        db_table = "coxa_recording"
        constraints = (
            models.UniqueConstraint(fields=["file", "part"], name="recording_once_a_part"),
        )
        indexes = (models.Index(fields=["runner", "start"], name="recording_by_start"),)

    def __str__(self) -> str:
        return f"recording {self.pk}"
