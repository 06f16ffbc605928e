"""From answers to findings, from findings to red flags and urgency."""
