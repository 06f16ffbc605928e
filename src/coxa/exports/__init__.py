"""What leaves for other programs: the mirror of `readers`. Values in, bytes out."""
