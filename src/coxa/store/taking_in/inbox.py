"""The folder in which uploads wait for the worker."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from coxa.store.home.folder import Home
from coxa.store.models import ImportBatch

REFUSED = "refused"


@dataclass(frozen=True)
class Waiting:
    """One upload in the inbox: the name it came with, and where it lies."""

    name: str
    stored: Path


def folder_of(batch_id: int) -> Path:
    """Where the uploads of a batch lie."""
    home: Home = settings.COXA_HOME
    return home.inbox / str(batch_id)


def empty_inbox(runner_id: int) -> None:
    """Remove every upload of the runner that waits, for good."""
    for batch_id in ImportBatch.objects.filter(runner_id=runner_id).values_list("pk", flat=True):
        shutil.rmtree(folder_of(batch_id), ignore_errors=True)
