"""The plan that the runner chose."""

from django.db import models

from coxa.store.models.runner import Runner


class PlanChoice(models.Model):
    """At most one a runner is not dropped."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="plans")
    template = models.CharField(max_length=40)
    start = models.DateField()
    days = models.JSONField(default=list)
    long_day = models.PositiveSmallIntegerField(null=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    goal_m = models.FloatField(null=True)
    race_on = models.DateField(null=True)
    race_m = models.FloatField(null=True)
    from_step = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    class Meta:
        """One running plan."""

        db_table = "coxa_plan_choice"
        constraints = (
            models.UniqueConstraint(
                fields=["runner"],
                condition=models.Q(dropped_at__isnull=True),
                name="one_plan_a_runner",
            ),
        )

    def __str__(self) -> str:
        return f"plan {self.pk}"
