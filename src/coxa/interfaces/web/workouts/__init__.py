"""Planned runs to take along on a watch."""
