"""Rows of samples as the decoders deliver them, in the names of `STREAM_NAMES`."""

# Only known values have a key; `time_s` is always there, in seconds since 1970 UTC.
Row = dict[str, float]
