"""Whether everything that is needed answers."""

from coxa.store.runner import runners


def can_read_tables() -> bool:
    """True once the database has answered; raises Django's `Error` where it does not."""
    runners.owner_exists()
    return True
