"""One run along its distance: pace, heart rate and cadence as stacked panels."""
