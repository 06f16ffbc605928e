"""What a runner's hip answers to, as it was last worked out."""

from django.db import models

from coxa.store.models.runner import Runner


class KeptHipAnswers(models.Model):
    """`answers` is `values.hip_answers.HipAnswers` as JSON; the counts are those it came from."""

    runner = models.OneToOneField(Runner, on_delete=models.CASCADE, related_name="hip_answers")
    worked_out_at = models.DateTimeField()
    handed_over_at = models.DateTimeField(null=True)  # to the worker, since then
    version = models.CharField(max_length=20)  # another program may ask otherwise
    counts = models.JSONField(default=list)
    answers = models.JSONField(default=dict)

    class Meta:
        """One table."""

        db_table = "coxa_hip_answers"

    def __str__(self) -> str:
        return f"hip answers {self.pk}"
