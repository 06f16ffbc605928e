"""One time a routine was done."""

from django.db import models

from coxa.store.models.pain_entry import PainEntry
from coxa.store.models.runner import Runner


class RoutineLog(models.Model):
    """Columns of `routine.round.Round`; `pain_entry` is the note that was made with it."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="routine_logs")
    key = models.CharField(max_length=64)
    routine = models.CharField(max_length=40)
    day = models.DateField()
    at = models.DateTimeField()
    steps = models.JSONField(default=list)
    ended = models.CharField(max_length=10)
    duration_s = models.FloatField(null=True)
    effort = models.PositiveSmallIntegerField(null=True)
    pain = models.PositiveSmallIntegerField(null=True)
    limp = models.BooleanField(null=True)
    note = models.TextField(default="")
    pain_entry = models.ForeignKey(
        PainEntry, on_delete=models.SET_NULL, null=True, related_name="routine_logs"
    )
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        """Sent twice is kept once; looked up by day."""

        db_table = "coxa_routine_log"
        constraints = (models.UniqueConstraint(fields=["runner", "key"], name="one_log_a_key"),)
        indexes = (models.Index(fields=["runner", "day"], name="routine_log_by_day"),)

    def __str__(self) -> str:
        return f"routine log {self.pk}"
