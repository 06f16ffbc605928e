"""What stands behind an id: one explainer a kind, and one registry of them."""
