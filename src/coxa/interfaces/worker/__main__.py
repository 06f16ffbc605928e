"""`python -m coxa.interfaces.worker`: the tasks of one home (``COXA_HOME``), until stopped."""

import os
import sys
from datetime import UTC, datetime

from coxa.actions.home.open_home import open_home
from coxa.interfaces.parent import end_with_parent
from coxa.store.home.trace import keep_trace

INTERVAL_S = 0.5  # how long a dropped file waits at most before it is read


def main() -> int:
    """What an earlier worker left behind first, then whatever comes."""
    end_with_parent(os.environ)
    home = open_home()
    from coxa.actions.importing.import_batch import resume_unfinished  # noqa: PLC0415 - needs Django
    from coxa.actions.runs.measure import catch_up  # noqa: PLC0415 - as above

    try:
        resume_unfinished(lambda: datetime.now(UTC))
        catch_up()
    except Exception as error:  # noqa: BLE001 - one bad import must not stop the others
        keep_trace(error, home.log, datetime.now(UTC))
    from coxa.interfaces.worker.watching import watch_beside  # noqa: PLC0415 - as above

    watch_beside(home)
    _loop()
    return 0


def _loop() -> None:
    from django_tasks_db.management.commands.db_worker import Worker  # noqa: PLC0415 - as above

    worker = Worker(
        queue_names=["*"],
        interval=INTERVAL_S,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=f"coxa-{os.getpid()}",
        excluded_queue_names=[],
    )
    worker.configure_signals()
    worker.run()


if __name__ == "__main__":
    sys.exit(main())
