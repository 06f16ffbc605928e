"""The calendar of a runner: what is in it, and the address under which it can be fetched."""

from django.db import models

from coxa.store.models.runner import Runner


class Calendar(models.Model):
    """Only a hash of the address's secret is kept; null is no address. `seed` makes the UIDs."""

    runner = models.OneToOneField(Runner, on_delete=models.CASCADE, related_name="calendar")
    seed = models.UUIDField()
    token_sha256 = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 - as above
    made_at = models.DateTimeField(null=True)
    health_words = models.BooleanField(default=False)
    check_ins = models.BooleanField(default=True)
    recovery = models.BooleanField(default=True)
    run_at = models.TimeField(null=True)

    class Meta:
        """One a runner."""

        db_table = "coxa_calendar"

    def __str__(self) -> str:
        return f"calendar {self.pk}"
