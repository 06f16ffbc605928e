"""A pair of shoes."""

from django.db import models

from coxa.store.models.runner import Runner


class Shoe(models.Model):
    """Metres; null is unknown. `remind_at_m` is the runner's own, null for that of its kind.

    `default_for` is a sport or a kind of sport, `default_days` weekdays from Monday 0; none of
    them means any day. `photo_sha256` names the bytes of its photo in the home; null is none.
    """

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="shoes")
    name = models.CharField(max_length=80)
    brand = models.CharField(max_length=80, default="")
    model = models.CharField(max_length=80, default="")
    kind = models.CharField(max_length=10)
    bought_on = models.DateField(null=True)
    first_used_on = models.DateField(null=True)
    start_distance_m = models.FloatField(default=0.0)
    remind_at_m = models.FloatField(null=True)
    default_for = models.CharField(max_length=40, null=True)  # noqa: DJ001 - null is for none
    default_days = models.JSONField(default=list)
    created_at = models.DateTimeField()
    retired_on = models.DateField(null=True)
    photo_sha256 = models.CharField(max_length=64, null=True)  # noqa: DJ001 - as above
    photo_kind = models.CharField(max_length=10, null=True)  # noqa: DJ001 - as above

    class Meta:
        """One table."""

        db_table = "coxa_shoe"

    def __str__(self) -> str:
        return f"shoe {self.pk}"
