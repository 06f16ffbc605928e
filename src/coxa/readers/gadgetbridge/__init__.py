"""Gadgetbridge's export: a SQLite database, alone or in a zip with tracks beside it."""
