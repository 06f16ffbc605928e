"""One sore place over time: listed, corrected, checked in on, told to a clinician."""
