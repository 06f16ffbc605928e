"""Runs what pages hand over: imports that go on while the page is closed."""
