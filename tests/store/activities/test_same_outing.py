from datetime import UTC, datetime, timedelta

import pytest

from coxa.store.activities.same_outing import Span, same_outing
from coxa.values.sports import SportSource

START = datetime(2026, 6, 14, 6, tzinfo=UTC)


def span(first, last, sport="running", source=SportSource.FILE):
    return Span(sport, source, START + timedelta(minutes=first), START + timedelta(minutes=last))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (span(0, 60), span(0, 60), True),
        (span(0, 60), span(12, 72), True),  # 48 of 60 minutes
        (span(0, 60), span(13, 73), False),
        (span(0, 60), span(20, 40), True),  # the shorter lies inside
        (span(0, 60), span(60, 120), False),
        (span(0, 60), span(70, 80), False),
        (span(0, 60), span(0, 60, "cycling"), False),
        (span(0, 60), span(0, 60, "walking"), True),
        (span(0, 60), span(0, 60, "generic"), True),
        (span(0, 60), span(0, 60, "cycling", SportSource.INFERRED), True),
        (span(0, 60), span(20, 40, "cycling", SportSource.INFERRED), False),
        (span(0, 60), span(30, 30), True),  # typed without a duration
        (span(0, 60), span(90, 90), False),
    ],
)
def test_eighty_per_cent_of_the_shorter_in_one_sport_class_is_one_outing(one, other, same):
    assert same_outing(one, other) is same
    assert same_outing(other, one) is same
