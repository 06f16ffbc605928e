"""Coming in by the link that Coxa prints, and going out."""
