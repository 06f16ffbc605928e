"""Garmin's FIT, written by nearly every watch. Only `decode` knows the library behind it."""
