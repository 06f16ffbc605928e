"""The check of the hip: its questions, its answers in words, and what it found."""
