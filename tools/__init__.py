"""What the makers of Coxa run; no part of the program."""
