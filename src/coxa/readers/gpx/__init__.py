"""GPX 1.0 and 1.1, with the extensions that watches and phones add."""
