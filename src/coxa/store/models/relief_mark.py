"""How much something eased it, by the runner's own word."""

from django.db import models

from coxa.store.models.runner import Runner


class ReliefMark(models.Model):
    """One mark of 0 to 10 for one method on a day."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="relief_marks")
    relief = models.CharField(max_length=60)
    day = models.DateField()
    mark = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        """One table."""

        db_table = "coxa_relief_mark"

    def __str__(self) -> str:
        return f"relief mark {self.pk}"
