"""One page for the clinician: what is on it, and how it was said."""
