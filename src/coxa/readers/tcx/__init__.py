"""Garmin's Training Center XML, as watches, phones and web sites write it."""
