"""Over how many days a page sums."""

from django.http import HttpRequest

PERIODS = {
    "4w": ("4 weeks", 28),
    "3m": ("3 months", 91),
    "12m": ("12 months", 365),
    "all": ("All", None),
}
USUAL = "3m"


def period_of(request: HttpRequest) -> tuple[str, int | None]:
    """What was asked for, and its days; None is everything."""
    asked = request.GET.get("period", USUAL)
    period = asked if asked in PERIODS else USUAL
    return period, PERIODS[period][1]


def periods() -> list[tuple[str, str]]:
    """Each with its words."""
    return [(name, words) for name, (words, _) in PERIODS.items()]
