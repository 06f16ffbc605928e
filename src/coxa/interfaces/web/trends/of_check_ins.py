"""Weekly check-ins and chosen activities."""

from functools import partial

from coxa.actions.trends.page import TrendPage
from coxa.diary.check_in import score
from coxa.interfaces.web.drawing.trends.check_ins import check_ins
from coxa.interfaces.web.trends.chart import Chart, Numbers, count_words, day_words, table


def chart(shown: TrendPage) -> Chart:
    """The score, and a panel for each activity."""
    said = shown.check_ins
    rated = [each for each in shown.chosen if any(each.id in check_in.ratings for check_in in said)]
    return Chart(
        "checkins",
        _title(shown),
        "Trouble from the four weekly questions, 0 is none. For an activity that you chose, 10 is "
        "as before. Points more than two weeks apart are not joined.",
        partial(check_ins, shown) if said else None,
        (
            table(
                "Each check-in, the last first",
                ("Day", "Trouble", *(each.name for each in rated)),
                (
                    (
                        day_words(each.on),
                        "skipped" if each.skipped else score(each.answers),
                        *(each.ratings.get(activity.id or 0, "") for activity in rated),
                    )
                    for each in reversed(said)
                ),
                of=len(said),
                none="No check-in in this time.",
            ),
        ),
        lambda: Numbers(
            ("day", "trouble_0_to_100", *(each.name for each in rated)),
            tuple(
                (
                    each.on,
                    "" if each.skipped else score(each.answers),
                    *(each.ratings.get(activity.id or 0, "") for activity in rated),
                )
                for each in said
            ),
        ),
    )


def _title(shown: TrendPage) -> str:
    scores = [value for each in shown.check_ins if (value := score(each.answers)) is not None]
    if not scores:
        return "No check-in yet"
    if len(scores) == 1:
        return f"Trouble was {scores[0]} of 100 at the one check-in"
    first, last = scores[0], scores[-1]
    return f"Trouble went from {first} to {last} of 100 in {count_words(len(scores), 'check-in')}"
