"""The runs: all of them by week, and one with everything that is known of it."""
