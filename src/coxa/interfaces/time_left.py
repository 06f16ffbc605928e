"""How long something will still take, said no more exactly than it is known."""

_LEAST_S = 2.0  # before that an estimate jumps
_LEAST_DONE = 3
_MINUTE_S = 60.0
_FEW_S = 10.0


def seconds_left(elapsed_s: float, done: int, total: int) -> float | None:
    """At the pace so far; None while that says nothing."""
    if elapsed_s < _LEAST_S or done < _LEAST_DONE or total <= done:
        return None
    return elapsed_s / done * (total - done)


def about(seconds: float) -> str:
    """``about 3 minutes``."""
    if seconds < _FEW_S:
        return "a few seconds"
    if seconds < _MINUTE_S:
        return f"about {round(seconds, -1):.0f} seconds"
    minutes = max(1, round(seconds / _MINUTE_S))
    return f"about {minutes} minute{'s' if minutes > 1 else ''}"
