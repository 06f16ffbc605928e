"""A pause of the plan, and what the runner said of the ladder's gate."""

from django.db import models

from coxa.store.models.runner import Runner


class PlanPause(models.Model):
    """Days without a plan, whichever plan it is; `last` is null while it lasts."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="pauses")
    first = models.DateField()
    last = models.DateField(null=True)
    kind = models.CharField(max_length=20)
    created_at = models.DateTimeField()

    class Meta:
        """One table."""

        db_table = "coxa_plan_pause"

    def __str__(self) -> str:
        return f"pause {self.pk}"


class GateMark(models.Model):
    """One criterion that held on a day, by the runner's word."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="gate_marks")
    criterion = models.CharField(max_length=40)
    day = models.DateField()
    created_at = models.DateTimeField()

    class Meta:
        """One mark a criterion and day."""

        db_table = "coxa_gate_mark"
        constraints = (
            models.UniqueConstraint(
                fields=["runner", "criterion", "day"], name="one_mark_a_criterion_and_day"
            ),
        )

    def __str__(self) -> str:
        return f"gate mark {self.pk}"
