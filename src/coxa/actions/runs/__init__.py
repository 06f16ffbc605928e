"""What was recorded or typed in: shown, corrected, marked, measured."""
