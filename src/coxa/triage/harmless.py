"""Harmless forms of the article's warning signs: named and explained, never an all-clear."""

from coxa.triage.answers import Said
from coxa.triage.findings import Findings
from coxa.triage.view import View, either

# Phrase id -> the finding that shows it, and the findings that would make it worrying.
FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "harmless.painless_click": ("clicking.painless", ()),
    "harmless.night_on_that_side": ("night.lying_on_it", ()),
    "harmless.outer_thigh_patch": (
        "nerves.outer_thigh",
        ("nerves.down_leg", "nerves.weak_leg", "nerves.saddle", "nerves.both_legs"),
    ),
    "harmless.brief_twinge": ("stab.passes", ()),
}


def harmless_forms(findings: Findings) -> tuple[str, ...]:
    """Ids of the phrases that explain what was said."""
    return tuple(
        phrase
        for phrase, (sign, worrying) in FORMS.items()
        if findings.of(sign) is Said.YES and not _any(findings, worrying)
    )


def harmless_questions(findings: Findings) -> tuple[str, ...]:
    """The questions whose answers show those forms."""
    forms = harmless_forms(findings)
    view = View(findings, unknown_counts=False)
    return either(*(view.any(FORMS[form][0]) for form in forms))


def _any(findings: Findings, names: tuple[str, ...]) -> bool:
    return bool(View(findings, unknown_counts=True).any(*names))
