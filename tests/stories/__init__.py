"""Twelve runners, day by day: what they did and said, and what Coxa made of it."""
