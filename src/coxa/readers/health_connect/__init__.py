"""Health Connect's export: a zip of one SQLite database."""
