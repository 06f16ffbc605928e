"""One module a command: `arguments(parser)` and `run(arguments, here)`."""
