"""What is not known of running: neither asked nor answered, or nobody can say."""

from coxa.triage.answers import Said
from coxa.triage.flag_rules.told import DEEPEST, HURTS_TO_WALK
from coxa.triage.view import Because, View, together, unless
from coxa.values.regions import Region

PLACES = tuple(f"where.{region.value}" for region in Region)
TOLD_BY_THE_COURSE = "with_running.steady"  # "rest takes it away, the next run brings it back"


def running_not_told(view: View) -> Because:
    """X67: of what hurts nobody knows how it behaves with running."""
    return unless(_is_told(view), view.any(*PLACES))


def hurts_to_walk_and_running_not_told(view: View) -> Because:
    """X68: deep pain on foot, of which nobody knows how it behaves with running."""
    found = together(view.any(*DEEPEST), view.any(*HURTS_TO_WALK))
    return unless(_is_told(view), found)


def _is_told(view: View) -> bool:
    answered = view.findings.of("with_running.none") in {Said.YES, Said.NO}
    return answered or view.is_told(TOLD_BY_THE_COURSE)
