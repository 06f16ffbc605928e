"""How often an entry of a calendar was changed, so that programs take the newer one."""

from django.db import models

from coxa.store.models.calendar import Calendar


class CalendarRevision(models.Model):
    """`key` is the day and what it is; `digest` tells whether the entry has changed."""

    calendar = models.ForeignKey(Calendar, on_delete=models.CASCADE, related_name="revisions")
    key = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        """One row an entry."""

        db_table = "coxa_calendar_revision"
        constraints = (
            models.UniqueConstraint(fields=["calendar", "key"], name="one_revision_an_entry"),
        )

    def __str__(self) -> str:
        return f"revision {self.pk}"
