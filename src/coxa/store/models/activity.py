"""One outing, merged from all its recordings, with the runner's own edits on top."""

from django.db import models

from coxa.store.models.runner import Runner
from coxa.store.models.shoe import Shoe


class Activity(models.Model):
    """SI units. `day` is the runner's local day of the start; null is unknown.

    `edits` holds the fields that the runner set by hand, as JSON; a merge never touches them.
    `surface` is the runner's word; what the sport tells of the ground is not written down.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="activities")
    sport = models.CharField(max_length=40)
    sub_sport = models.CharField(max_length=40, null=True)  # noqa: DJ001 - null is unknown
    sport_source = models.CharField(max_length=10)
    start = models.DateTimeField()
    end = models.DateTimeField()
    offset_s = models.IntegerField()
    offset_known = models.BooleanField(default=False)
    day = models.DateField()

    elapsed_s = models.FloatField(null=True)
    timer_s = models.FloatField(null=True)
    distance_m = models.FloatField(null=True)
    ascent_m = models.FloatField(null=True)
    descent_m = models.FloatField(null=True)
    avg_heart_rate_bpm = models.FloatField(null=True)
    max_heart_rate_bpm = models.FloatField(null=True)
    avg_cadence_spm = models.FloatField(null=True)
    stance_time_ms = models.FloatField(null=True)
    stance_time_balance_pct = models.FloatField(null=True)
    vertical_oscillation_mm = models.FloatField(null=True)
    step_length_mm = models.FloatField(null=True)
    records = models.PositiveIntegerField(default=0)
    has_gps = models.BooleanField(default=False)
    salvaged = models.BooleanField(default=False)
    device = models.CharField(max_length=120, null=True)  # noqa: DJ001 - null is unknown

    gear = models.CharField(max_length=200, null=True)  # noqa: DJ001 - null is unknown
    perceived_exertion = models.FloatField(null=True)
    dirt_distance_m = models.FloatField(null=True)

    title = models.CharField(max_length=200, null=True)  # noqa: DJ001 - null is unknown
    note = models.TextField(default="")
    counts = models.BooleanField(default=True)
    race = models.BooleanField(default=False)
    confirmed = models.BooleanField(default=False)
    edits = models.JSONField(default=dict)
    shoe = models.ForeignKey(Shoe, on_delete=models.SET_NULL, null=True, related_name="activities")
    shoe_said = models.BooleanField(default=False)  # by the runner; else it came by itself
    surface = models.CharField(max_length=20, null=True)  # noqa: DJ001 - null is unknown
    kept_apart = models.BooleanField(default=False)  # split by the runner: never joined again
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        """Looked up by day for lists, by start for duplicates."""

        db_table = "coxa_activity"
        indexes = (
            models.Index(fields=["runner", "day"], name="activity_by_day"),
            models.Index(fields=["runner", "start"], name="activity_by_start"),
        )

    def __str__(self) -> str:
        return f"activity {self.pk}"
