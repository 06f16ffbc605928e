"""The runs: listed by week, one by one, typed, changed and taken out."""
