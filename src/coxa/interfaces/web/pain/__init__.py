"""How is the hip: map, number, when, saved."""
