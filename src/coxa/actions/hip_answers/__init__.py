"""What the hip answers to: worked out, kept, and said in words."""
