"""A link that signs in once."""

from django.db import models

from coxa.store.models.runner import Runner


class SignInToken(models.Model):
    """Only a hash of the token is kept; good once, until it expires."""

    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="sign_in_tokens")
    token_sha256 = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        """One table."""

        db_table = "coxa_sign_in_token"

    def __str__(self) -> str:
        return f"sign-in token {self.pk}"
