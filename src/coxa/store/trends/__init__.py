"""Rows and days for the pictures of what was over time."""
