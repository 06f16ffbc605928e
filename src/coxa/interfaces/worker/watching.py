"""The folders that runners switched on are looked at beside the tasks."""

import threading
import time
from datetime import UTC, datetime

from django.db import connection

from coxa.actions.importing.watch_folder import EVERY_S, Watched, Watcher, watched_folders
from coxa.store.home.folder import Home
from coxa.store.home.trace import keep_trace


def watch_beside(home: Home) -> None:
    """Start looking, until this process ends."""
    threading.Thread(target=_look_for_ever, args=(home,), daemon=True).start()


def _look_for_ever(home: Home) -> None:
    watchers: dict[Watched, Watcher] = {}
    while True:
        try:
            look(watchers, time.monotonic(), datetime.now(UTC))
        except Exception as error:  # noqa: BLE001 - a folder that fails must not end the others
            keep_trace(error, home.log, datetime.now(UTC))
            watchers.clear()
        connection.close()  # nothing is held while nothing is done
        time.sleep(EVERY_S)


def look(watchers: dict[Watched, Watcher], at_s: float, now: datetime) -> list[int]:
    """Once over every folder; returns the imports that were begun."""
    wanted = watched_folders()
    for gone in set(watchers) - set(wanted):
        del watchers[gone]
    begun: list[int] = []
    for watched in wanted:
        watcher = watchers.setdefault(watched, Watcher(watched))
        due = watcher.due(at_s)
        if due:
            begun.append(watcher.hand_over(due, now))
    return begun
