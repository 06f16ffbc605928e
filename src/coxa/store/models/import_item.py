"""One line of an import."""

from django.db import models

from coxa.store.models.import_batch import ImportBatch


class ImportItem(models.Model):
    """Columns of `store.import_line.ImportLine`."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="items")
    path = models.CharField(max_length=500)
    status = models.CharField(max_length=10)
    activity = models.BigIntegerField(null=True)
    activities = models.JSONField(default=list)
    kind = models.CharField(max_length=20, null=True)  # noqa: DJ001 - null is unknown
    salvaged = models.BooleanField(default=False)
    reason = models.TextField(null=True)  # noqa: DJ001 - null is unknown

    class Meta:
        """A file once a batch, however often the worker starts again."""

        db_table = "coxa_import_item"
        constraints = (models.UniqueConstraint(fields=["batch", "path"], name="path_once_a_batch"),)

    def __str__(self) -> str:
        return f"import item {self.pk}"
