"""The diary: notes and runs, day by day, a month a page."""
