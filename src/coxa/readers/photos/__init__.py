"""A photo as it may be kept: its picture, and nothing of where, when and by whom it was taken."""
