"""Pages for what went wrong: one sentence, a way on, and never a trace."""
