"""What was recorded: lists, and one with everything, as the store has them."""

from coxa.store.activities.lines import (
    activity_detail,
    activity_lines,
    count_activities,
    original_file,
)

__all__ = ["activity_detail", "activity_lines", "count_activities", "original_file"]
