"""Within one run: its pieces, speeds, slopes, steps and stride."""
