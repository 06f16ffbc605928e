"""Plans: a template, a start, and the session a day asks for."""
