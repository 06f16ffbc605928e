"""The plan as a calendar that any calendar program can subscribe to."""
