"""Pairs, their pictures, and which run was in which."""
