"""What is known, as data: every fact with its source, its grade and how it was seen."""
