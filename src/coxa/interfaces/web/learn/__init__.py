"""Everything that is known, each with where it comes from."""
