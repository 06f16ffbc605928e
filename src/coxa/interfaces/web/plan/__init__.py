"""The chosen plan: this week, day by day, as the hip allows it."""
