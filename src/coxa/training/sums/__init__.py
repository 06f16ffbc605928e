"""Runs over days: sums, longest runs, and jumps against what came before."""
