"""What an action says when it cannot do what was asked; one sentence that a runner understands."""

from coxa.store.refused import NotFound, Refused

__all__ = ["NotFound", "Refused"]
