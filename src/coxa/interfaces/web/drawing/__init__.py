"""Server-made drawings: pure functions from values to SVG."""
