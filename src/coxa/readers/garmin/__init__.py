"""Garmin's account export: summaries as JSON, and the files in a zip in the zip."""
