"""From a routine, the patterns in force and what was done before, to what is done today."""
