"""Files on their way in: batches, what is known already, the original bytes."""
