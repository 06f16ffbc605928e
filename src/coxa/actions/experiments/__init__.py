"""Experiments with one habit: designed, gone through, read out."""
