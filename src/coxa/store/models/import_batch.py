"""Some uploads, read one after the other by the worker."""

from django.db import models

from coxa.store.models.runner import Runner


class ImportBatch(models.Model):
    """The uploads lie in the home's inbox, in a folder named by the batch's id."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="import_batches")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    uploads = models.JSONField(default=list)  # [{"name", "stored", "done"}]
    total = models.PositiveIntegerField(default=0)

    class Meta:
        """One table."""

        db_table = "coxa_import_batch"

    def __str__(self) -> str:
        return f"import batch {self.pk}"
