"""Whose data it is: the runner, the profile, the zone and what lets in."""
