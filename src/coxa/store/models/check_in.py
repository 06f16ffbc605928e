"""The weekly check-in, and the activities a runner chose to follow."""

from django.db import models

from coxa.store.models.check import Check
from coxa.store.models.injury_episode import InjuryEpisode
from coxa.store.models.runner import Runner


class ChosenActivity(models.Model):
    """In the runner's own words; a retired one keeps its ratings."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="chosen_activities")
    name = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        """One table."""

        db_table = "coxa_chosen_activity"

    def __str__(self) -> str:
        return f"chosen activity {self.pk}"


class CheckIn(models.Model):
    """`answers` is empty where the week was skipped; `flagged` is the check that a yes saved."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="check_ins")
    episode = models.ForeignKey(
        InjuryEpisode, on_delete=models.SET_NULL, null=True, related_name="check_ins"
    )
    flagged = models.ForeignKey(
        Check, on_delete=models.SET_NULL, null=True, related_name="check_ins"
    )
    day = models.DateField()
    answers = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        """Looked up by day."""

        db_table = "coxa_check_in"
        indexes = (models.Index(fields=["runner", "day"], name="check_in_by_day"),)

    def __str__(self) -> str:
        return f"check-in {self.pk}"


class ActivityRating(models.Model):
    """How well one chosen activity went at one check-in, 0 to 10."""

    check_in = models.ForeignKey(CheckIn, on_delete=models.CASCADE, related_name="ratings")
    activity = models.ForeignKey(ChosenActivity, on_delete=models.CASCADE, related_name="ratings")
    level = models.PositiveSmallIntegerField()

    class Meta:
        """One rating a check-in and activity."""

        db_table = "coxa_activity_rating"
        constraints = (
            models.UniqueConstraint(
                fields=["check_in", "activity"], name="one_rating_a_check_in_and_activity"
            ),
        )

    def __str__(self) -> str:
        return f"rating {self.pk}"
