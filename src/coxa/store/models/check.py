"""One safety check: the answers, and what they came to."""

from django.db import models

from coxa.store.models.injury_episode import InjuryEpisode
from coxa.store.models.runner import Runner


class Check(models.Model):
    """`corrects` is the earlier check that this one replaces; both are kept.

    Version and digest say with which knowledge and which answers it can be replayed.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="checks")
    episode = models.ForeignKey(
        InjuryEpisode, on_delete=models.SET_NULL, null=True, related_name="checks"
    )
    day = models.DateField()
    created_at = models.DateTimeField()
    answers = models.JSONField()
    answers_sha256 = models.CharField(max_length=64)
    assessment = models.JSONField()
    knowledge_version = models.CharField(max_length=80)
    corrects = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, related_name="corrected_by"
    )

    class Meta:
        """Looked up by day."""

        db_table = "coxa_check"
        indexes = (models.Index(fields=["runner", "day"], name="check_by_day"),)

    def __str__(self) -> str:
        return f"check {self.pk}"
