"""Who this home belongs to, and which runner an account is."""

from datetime import datetime

from coxa.store.runner import runners


def owner_id(now: datetime) -> int:
    """The runner id of the home's owner, made on first use."""
    return runners.owner_id(now)


def runner_of_user(user_id: int) -> int | None:
    """The runner of an account; None for one without."""
    return runners.runner_of_user(user_id)


def user_of_runner(runner_id: int) -> int:
    """The account of a runner. Raises `NotFound`."""
    return runners.user_of_runner(runner_id).pk


def is_sample(runner_id: int) -> bool:
    """Whether everything about this runner is made up."""
    return runners.is_sample(runner_id)
