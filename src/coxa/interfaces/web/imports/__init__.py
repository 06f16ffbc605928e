"""Files and archives from a watch, put in through a page."""
