"""One runner compares two ways of doing one thing, in blocks that take turns."""
