"""Everything gone."""

from coxa.store.runner import runners


def erase(runner_id: int) -> None:
    """Remove the runner's account, rows and original files for good."""
    runners.remove(runner_id)
