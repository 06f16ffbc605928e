"""What Coxa knows about the runner, who may come in, and what happens to the data."""
