"""Shoes: how far each pair has run, and which run was in which."""
