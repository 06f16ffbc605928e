"""The article's table, week by week."""

from coxa.knowledge.shapes import PlanTemplate
from coxa.plan.ask import WeekAsk

# After the table's last week the article adds at most this much a week.
LATER_GROWTH = 0.10
# No table goes on growing for ever; the ceiling bounds it long before.
LATER_WEEKS = 52


def asked_by(template: PlanTemplate, week: int) -> WeekAsk:
    """The row of that week; after the last row its distance grows by 10 % a week."""
    rows = {row.week: row for row in template.weeks}
    last = template.weeks[-1]
    row = rows.get(week, last)
    growth: float = (1 + LATER_GROWTH) ** min(LATER_WEEKS, max(0, week - last.week))
    far_m = row.longest_m * growth if week > last.week else row.longest_m
    return WeekAsk(week, row.runs, far_m, far_m, row.note, row.strength)
