"""What all pictures of the trends page share: sheet, axes, marks."""
