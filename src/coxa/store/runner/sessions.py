"""Browsers that were signed in, or hold answers that were not kept as a check yet."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

_WHOSE = "whose"  # drafts name their runner, so that nobody goes on with another's


def end_sessions(user_id: int, runner_id: int) -> None:
    """Those of the account, and a paired phone's where it holds a draft of the runner."""
    for session in Session.objects.iterator():
        held = session.get_decoded()
        account = held.get(SESSION_KEY)
        if account == str(user_id) or (account is None and _has_draft(held, runner_id)):
            session.delete()


def _has_draft(held: Mapping[str, Any], runner_id: int) -> bool:
    drafts = [each for each in held.values() if isinstance(each, Mapping)]
    return any(str(draft.get(_WHOSE)) == str(runner_id) for draft in drafts)
