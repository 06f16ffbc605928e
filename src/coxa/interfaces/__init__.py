"""Ways in: parse, call one action, show."""
