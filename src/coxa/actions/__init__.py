"""Use cases, one verb a file: what page, command line and API may ask for."""
