"""Who runs. A column for each field of `values.profile.Profile`; null is unknown."""

from django.conf import settings
from django.db import models

from coxa.values.distances import Units


class Runner(models.Model):
    """One runner, one account. `sample` marks the throw-away runner with generated runs."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    sample = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    birth_year = models.PositiveSmallIntegerField(null=True)
    sex = models.CharField(max_length=10, null=True)  # noqa: DJ001 - null is unknown
    weight_kg = models.FloatField(null=True)
    height_cm = models.FloatField(null=True)
    units = models.CharField(max_length=2, default=Units.KM.value)
    zone = models.CharField(max_length=64, null=True)  # noqa: DJ001 - null is unknown
    country = models.CharField(max_length=2, null=True)  # noqa: DJ001 - null is unknown
    stress_fracture = models.BooleanField(null=True)
    low_bone_density = models.BooleanField(null=True)
    missed_periods = models.BooleanField(null=True)
    under_fuelling = models.BooleanField(null=True)
    menopause = models.BooleanField(null=True)
    steroids = models.BooleanField(null=True)
    heavy_alcohol = models.BooleanField(null=True)
    cancer_history = models.BooleanField(null=True)
    hip_replacement = models.BooleanField(null=True)
    anticoagulants = models.BooleanField(null=True)
    immunosuppressed = models.BooleanField(null=True)
    pregnant = models.BooleanField(null=True)
    gave_birth_on = models.DateField(null=True)

    class Meta:
        """One table."""

        db_table = "coxa_runner"

    def __str__(self) -> str:
        return f"runner {self.pk}"
