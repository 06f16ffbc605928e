"""Small numbers of one run that took its samples to find, so that a year is summed at once."""

from django.db import models

from coxa.store.models.activity import Activity
from coxa.store.models.runner import Runner


class RunMeasure(models.Model):
    """Found by the version `way` of the sums; gone as soon as the run's recordings change.

    `spread` is a `training.spread.Spread` as JSON; drifts are of the last third over the first.
    """

    activity = models.OneToOneField(
        Activity, on_delete=models.CASCADE, primary_key=True, related_name="measure"
    )
    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="run_measures")
    way = models.PositiveSmallIntegerField()
    spread = models.JSONField()
    balance_drift_pct = models.FloatField(null=True)
    stance_drift_ms = models.FloatField(null=True)

    class Meta:
        """One row a run."""

        db_table = "coxa_run_measure"

    def __str__(self) -> str:
        return f"measure of run {self.pk}"
