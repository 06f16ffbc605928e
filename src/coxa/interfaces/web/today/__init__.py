"""The home page: what to do today, and why."""
