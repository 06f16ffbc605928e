"""The folder and the database that everything is kept in, and whether they are sound."""
