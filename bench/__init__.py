"""Speed against the limits that we promised. Nothing here fails a test; it prints."""
