"""One sore place over time."""

from django.db import models

from coxa.store.models.runner import Runner


class InjuryEpisode(models.Model):
    """Columns of `diary.episode.Episode`; `end` is null while it goes on.

    `side` is left, right, middle, or both. One that was merged stays, and leads to the other;
    `merge` is a `store.episode_merges.Merged`, by which it is taken back.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="episodes")
    side = models.CharField(max_length=10, null=True)  # noqa: DJ001 - null is unknown
    regions = models.JSONField(default=list)
    start = models.DateField()
    end = models.DateField(null=True)
    tried = models.TextField(default="")
    helped = models.TextField(default="")
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="merged"
    )
    merge = models.JSONField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        """One table."""

        db_table = "coxa_injury_episode"

    def __str__(self) -> str:
        return f"episode {self.pk}"
