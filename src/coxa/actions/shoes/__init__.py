"""Pairs of shoes: what is said of them, and which run was in which."""
