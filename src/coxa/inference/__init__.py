"""Numbers about one runner alone, by models with NumPy. Plain values come out."""
