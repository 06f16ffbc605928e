"""One note about the hip."""

from django.db import models

from coxa.store.models.activity import Activity
from coxa.store.models.injury_episode import InjuryEpisode
from coxa.store.models.runner import Runner


class PainEntry(models.Model):
    """Columns of `diary.entry.PainEntry`; places have rows of their own."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="pain_entries")
    activity = models.ForeignKey(
        Activity, on_delete=models.SET_NULL, null=True, related_name="pain_entries"
    )
    # Only where the runner said so; the rule of `diary.episode` finds the others.
    episode = models.ForeignKey(
        InjuryEpisode, on_delete=models.SET_NULL, null=True, related_name="notes"
    )
    day = models.DateField()
    at = models.DateTimeField()
    level = models.PositiveSmallIntegerField()
    when = models.CharField(max_length=10, null=True)  # noqa: DJ001 - null is unknown
    kinds = models.JSONField(default=list)
    woke = models.BooleanField(null=True)
    limp = models.BooleanField(null=True)
    painkiller = models.BooleanField(null=True)
    note = models.TextField(default="")
    began_at_m = models.FloatField(null=True)
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        """Looked up by day."""

        db_table = "coxa_pain_entry"
        indexes = (models.Index(fields=["runner", "day"], name="pain_by_day"),)

    def __str__(self) -> str:
        return f"pain entry {self.pk}"
