"""Stories from named sources, what a runner would answer, and what it should come to."""
