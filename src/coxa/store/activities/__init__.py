"""What was recorded: the rows of one outing, joined, marked, measured and shown."""
