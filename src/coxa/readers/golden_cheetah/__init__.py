"""GoldenCheetah's own files: one JSON an activity, in a folder an athlete."""
