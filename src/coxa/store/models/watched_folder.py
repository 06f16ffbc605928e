"""A folder on this machine whose files go in by themselves."""

from django.db import models

from coxa.store.models.runner import Runner


class WatchedFolder(models.Model):
    """`seen` maps a file's path below the folder to what it looked like when it was taken in.

    `by_worker`: the runner switched it on for good; else somebody watches it by hand.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="watched_folders")
    path = models.CharField(max_length=1000)
    by_worker = models.BooleanField(default=False)
    seen = models.JSONField(default=dict)

    class Meta:
        """One memory a folder."""

        db_table = "coxa_watched_folder"
        constraints = (
            models.UniqueConstraint(fields=["runner", "path"], name="folder_once_a_runner"),
        )

    def __str__(self) -> str:
        return f"watched folder {self.pk}"
