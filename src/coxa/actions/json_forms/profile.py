"""The profile as JSON."""

from typing import Any

from coxa.store.json_values import as_json
from coxa.values.profile import Profile


def profile_form(profile: Profile) -> dict[str, Any]:
    """Every field by its name; null is unknown."""
    form: dict[str, Any] = as_json(profile)
    return form
