"""An original file, as the runner gave it; its bytes lie in the home, named by their hash."""

from django.db import models

from coxa.store.models.runner import Runner


class File(models.Model):
    """Kept byte for byte, so that a better reader can run again."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    bytes = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20)
    salvaged = models.BooleanField(default=False)
    added_at = models.DateTimeField()

    class Meta:
        """The same bytes once a runner."""

        db_table = "coxa_file"
        constraints = (
            models.UniqueConstraint(fields=["runner", "sha256"], name="file_once_a_runner"),
        )
        indexes = (models.Index(fields=["sha256"], name="file_by_hash"),)

    def __str__(self) -> str:
        return f"file {self.pk}"
