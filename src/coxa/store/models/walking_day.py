"""How a runner walked on a day, as a phone tells it."""

from django.db import models

from coxa.store.models.runner import Runner


class WalkingDay(models.Model):
    """One quantity of one local day; `told_at` is when the export was written that says so."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="walking_days")
    day = models.DateField()
    gait = models.CharField(max_length=20)
    value = models.FloatField()
    samples = models.PositiveIntegerField()
    told_at = models.DateTimeField()

    class Meta:
        """One value a day and quantity."""

        db_table = "coxa_walking_day"
        constraints = (
            models.UniqueConstraint(
                fields=["runner", "gait", "day"], name="walking_once_a_day_and_gait"
            ),
        )

    def __str__(self) -> str:
        return f"walking day {self.pk}"
