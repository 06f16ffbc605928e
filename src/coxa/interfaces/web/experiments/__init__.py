"""One runner compares two ways of doing one thing."""
