"""An archive that went in whole, so that the same one again need not be opened."""

from django.db import models

from coxa.store.models.runner import Runner


class SeenArchive(models.Model):
    """`lines` are those of its import: [path in the archive, status, activities, kind, salvaged].

    Only archives of which nothing was refused are kept: what was refused is tried again.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="seen_archives")
    sha256 = models.CharField(max_length=64)
    version = models.CharField(max_length=20)  # another program may read more
    lines = models.JSONField(default=list)

    class Meta:
        """The same bytes once a runner."""

        db_table = "coxa_seen_archive"
        constraints = (
            models.UniqueConstraint(fields=["runner", "sha256"], name="archive_once_a_runner"),
        )

    def __str__(self) -> str:
        return f"seen archive {self.pk}"
