"""A planned run as a workout file for a watch."""
