"""Where it hurt, on the body."""

from coxa.actions.trends.page import TrendPage
from coxa.interfaces.web.drawing.bodymap.views import places_in
from coxa.interfaces.web.drawing.trends.where import VIEWS, where
from coxa.interfaces.web.trends.chart import Chart, Numbers, count_words, table

_DRAWN = frozenset(place for view in VIEWS for place in places_in(view))


def chart(shown: TrendPage) -> Chart:
    """Days on which each place hurt."""
    places = shown.places
    unseen = [place.words for place in places if place not in _DRAWN]
    note = f"Not on the drawing: {', '.join(unseen)}." if unseen else ""
    first = next(iter(places.items()), None)
    title = (
        f"{first[0].words.capitalize()} hurt on {count_words(first[1], 'day')}"
        if first
        else "No sore place was noted"
    )
    return Chart(
        "places",
        title,
        "The number on each place is the days on which it hurt. R and L are your own sides.",
        (lambda _: where(places)) if places else None,
        (
            table(
                "Days on which each place hurt",
                ("Place", "Days"),
                ((place.words.capitalize(), days) for place, days in places.items()),
                none="No place noted in this time.",
            ),
        ),
        lambda: Numbers(
            ("region", "side", "days"),
            tuple(
                (place.region.value, place.side.value if place.side else "", days)
                for place, days in places.items()
            ),
        ),
        note,
        both=False,
    )
