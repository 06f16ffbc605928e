"""Strava's account export: a table of all activities, and a file for most of them."""
