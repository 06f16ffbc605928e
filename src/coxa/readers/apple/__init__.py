"""Apple Health's export: one huge XML of samples and workouts, and routes as GPX beside it."""
