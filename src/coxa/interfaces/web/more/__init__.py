"""What does not fit the bar of a phone."""
