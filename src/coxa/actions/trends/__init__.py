"""What was over time: sums of load, and what the pictures are drawn from."""
