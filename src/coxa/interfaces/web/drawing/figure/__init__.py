"""The drawn figure: key poses in, SVG frames out. One solver, and only here."""
