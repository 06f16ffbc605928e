"""Short ways to fill a home at NOW and to read a page."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

from django.test import Client

from tests.conftest import NOW

TODAY = NOW.date()


def ran(runner: int, days_ago: int, km: float = 5.0, **more: Any) -> int:
    """A run typed by hand; its id."""
    from coxa.actions.runs.add import NewRun, add_run

    start = NOW - timedelta(days=days_ago, hours=3)
    new = NewRun(start=start, distance_m=km * 1000, duration_s=km * 360, **more)
    return add_run(runner, new, NOW).id


def felt(
    runner: int, level: int, where: str = "side_of_hip:left", days_ago: int = 0, **more: Any
) -> int | None:
    """A note of that level; its id."""
    from coxa.actions.record_pain import NewPain, record_pain
    from coxa.diary.entry import When
    from coxa.values.regions import place

    at = NOW - timedelta(days=days_ago)
    when = more.pop("when", None)
    places = (place(where),) if where else ()
    new = NewPain(level, at.date(), at, places=places, when=When(when) if when else None, **more)
    return record_pain(runner, new, NOW).id


def checked(runner: int, **answers: Any) -> int:
    """A saved check; its id."""
    from coxa.actions.checks.check_hip import save_check

    return save_check(runner, answers, TODAY, NOW).id


def text(client: Client, address: str, status: int = 200) -> str:
    """The page as it was sent."""
    answer = client.get(address)
    assert answer.status_code == status, f"{address} {answer.status_code}"
    return answer.content.decode()


def words(html: str) -> str:
    """Without tags, and with plain spaces."""
    bare = unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ")
    return re.sub(r"\s+", " ", bare)


def main_of(html: str) -> str:
    """The page without its frame."""
    return html.split("<main", 1)[1].split("</main>", 1)[0]
