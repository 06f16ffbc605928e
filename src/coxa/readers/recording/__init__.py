"""What a format told of one recording, checked and made one `Activity`."""
