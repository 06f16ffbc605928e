"""Some uploads, read one after the other by the worker."""

from django.db import models

from coxa.store.models.runner import Runner


class ImportBatch(models.Model):
    """The uploads lie in the home's inbox, in a folder named by the batch's id."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="import_batches")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    uploads = models.JSONField(default=list)  # their names; the bytes lie under their position
    total = models.PositiveIntegerField(default=0)
    runs = models.PositiveIntegerField(default=0)
    current = models.CharField(max_length=500, default="")
    kept = models.JSONField(default=list)  # paths of refused files whose bytes wait for a retry

    class Meta:
        """One table."""

        db_table = "coxa_import_batch"

    def __str__(self) -> str:
        return f"import batch {self.pk}"
