"""Files inside of files: folders, zips and gzip, taken apart without trusting them."""
