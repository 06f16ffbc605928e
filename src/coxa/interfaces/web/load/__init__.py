"""Load in numbers: weeks, pace, slope, effort, a teaching sum of steps, left against right."""
