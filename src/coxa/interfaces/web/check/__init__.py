"""The safety check: one question a screen, and what the answers come to."""
