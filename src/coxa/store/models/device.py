"""A paired phone or browser, or a program with a key."""

from django.db import models

from coxa.store.models.runner import Runner


class Device(models.Model):
    """Only a hash of the token is kept."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="devices")
    name = models.CharField(max_length=80)
    token_sha256 = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=10, default="all")
    paired_at = models.DateTimeField()
    last_seen = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """One table."""

        db_table = "coxa_device"

    def __str__(self) -> str:
        return f"device {self.pk}"
