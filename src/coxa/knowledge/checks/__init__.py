"""Holds the facts against each other; each module one kind, each fault as ``kind: path: what``."""
