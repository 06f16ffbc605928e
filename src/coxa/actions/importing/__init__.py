"""Files and archives to kept activities, one by one or in a batch."""
