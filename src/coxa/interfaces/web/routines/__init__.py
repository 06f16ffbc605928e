"""Routines: the list, one of them, the guided player, and the log of what was done."""
