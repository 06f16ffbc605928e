"""A clinician looked, and what was found."""

from django.db import models

from coxa.store.models.runner import Runner


class Clearance(models.Model):
    """Closes the flags that were open on `day`."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="clearances")
    day = models.DateField()
    who = models.CharField(max_length=200)
    found = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        """One table."""

        db_table = "coxa_clearance"

    def __str__(self) -> str:
        return f"clearance {self.pk}"
