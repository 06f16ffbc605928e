"""One place of one note."""

from django.db import models

from coxa.store.models.pain_entry import PainEntry


class PainPlace(models.Model):
    """A region, and a side where known; `position` keeps the order in which they were named."""

    entry = models.ForeignKey(PainEntry, on_delete=models.CASCADE, related_name="places")
    position = models.PositiveSmallIntegerField()
    region = models.CharField(max_length=20)
    side = models.CharField(max_length=10, null=True)  # noqa: DJ001 - null is unknown

    class Meta:
        """Ordered as named."""

        db_table = "coxa_pain_place"
        ordering = ("position",)

    def __str__(self) -> str:
        return f"place {self.pk}"
