"""Days, distances, places on the body, activities: the words everything else is said in."""
