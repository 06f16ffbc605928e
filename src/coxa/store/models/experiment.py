"""A runner's experiment with one habit."""

from django.db import models

from coxa.store.models.runner import Runner


class Experiment(models.Model):
    """Columns of `values.experiments.Experiment`; `end` is null while it goes on."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="experiments")
    factor = models.CharField(max_length=20)
    a = models.CharField(max_length=80)
    b = models.CharField(max_length=80)
    start = models.DateField()
    pairs = models.PositiveSmallIntegerField()
    block_days = models.PositiveSmallIntegerField()
    seed = models.PositiveIntegerField()
    pauses = models.JSONField(default=list)
    not_kept = models.JSONField(default=list)
    end = models.DateField(null=True)
    ended_why = models.CharField(max_length=20, null=True)  # noqa: DJ001 - null while it goes on
    created_at = models.DateTimeField()

    class Meta:
        """One table."""

        db_table = "coxa_experiment"

    def __str__(self) -> str:
        return f"experiment {self.pk}"
