"""Routines, relief and cadence: what is for today, and what was done."""
