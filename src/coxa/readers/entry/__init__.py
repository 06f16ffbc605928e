"""Activities that an archive lists in a table, without a file of their own."""
