"""Sore places over time: checks, check-ins, and the episode that they belong to."""
