"""The pictures of the trends page, one a file."""
