"""Which time the page shows: a length from the address, up to a day; and the ways to others."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest

PERIODS = {
    "4w": ("28 days", 28),
    "3m": ("Season", 91),
    "12m": ("Year", 365),
    "all": ("All", None),
}
USUAL = "3m"


@dataclass(frozen=True)
class Asked:
    """`length` in days, None for everything; `last` is never after `today`."""

    name: str
    length: int | None
    last: date
    today: date

    @property
    def is_now(self) -> bool:
        """Up to today."""
        return self.last == self.today

    def address(self, name: str | None = None, last: date | None = None) -> str:
        """The query of this time, or of another one."""
        up_to = self.last if last is None else min(last, self.today)
        query = {"period": name or self.name}
        if up_to != self.today:
            query["upto"] = up_to.isoformat()
        return f"?{urlencode(query)}"

    @property
    def periods(self) -> list[tuple[str, str, str]]:
        """Name, words and address of each length."""
        return [(name, words, self.address(name)) for name, (words, _) in PERIODS.items()]

    @property
    def earlier(self) -> str:
        """The time of the same length before; empty for everything."""
        if self.length is None:
            return ""
        return self.address(last=self.last - timedelta(days=self.length))

    @property
    def later(self) -> str:
        """The time of the same length after; empty where that is to come."""
        if self.length is None or self.is_now:
            return ""
        return self.address(last=self.last + timedelta(days=self.length))


def asked(request: HttpRequest, today: date) -> Asked:
    """A name or a day that cannot be is as if none was asked for."""
    name = request.GET.get("period", USUAL)
    name = name if name in PERIODS else USUAL
    try:
        last = date.fromisoformat(request.GET.get("upto", ""))
    except ValueError:
        last = today
    if last.year < 1900:  # no sum must leave the calendar
        last = today
    return Asked(name, PERIODS[name][1], min(last, today), today)
