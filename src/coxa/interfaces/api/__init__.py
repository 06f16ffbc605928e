"""The same judgements for programs: JSON in the forms of the command line."""
