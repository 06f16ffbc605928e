"""Pain, distance and what happened beside them, over time."""
