"""Injury episodes over time, the weekly check-in, and the page for the clinician."""
