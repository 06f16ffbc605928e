"""Facts about pain: what was noted, and what follows from the notes alone."""
