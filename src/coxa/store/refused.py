"""What cannot be done as asked; one sentence that a runner understands, and nothing changed."""


class Refused(Exception):  # noqa: N818 - the word that callers use
    """The request makes no sense as given. `str()` is the sentence."""


class NotFound(Refused):
    """There is no such thing, or it is not this runner's: the two are not told apart."""
