"""Letting a phone in, once, with a token that can be taken back."""
