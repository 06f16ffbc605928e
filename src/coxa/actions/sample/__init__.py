"""A made-up season to look around in, and its end."""
