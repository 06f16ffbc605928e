"""Bytes of a recording to `Activity` values: sniffed, decoded, or refused with a reason."""
