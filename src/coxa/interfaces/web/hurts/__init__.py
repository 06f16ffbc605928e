"""It hurts now: place, number, the red flags, and the next 48 hours."""
