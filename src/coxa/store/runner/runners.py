"""Runners and their accounts: the owner of a home, and the throw-away sample runner."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from coxa.store.home.traces import empty_log
from coxa.store.models import File, Runner
from coxa.store.refused import NotFound
from coxa.store.runner.sessions import end_sessions
from coxa.store.shoes.photos import drop_unused, photo_hashes
from coxa.store.taking_in import originals
from coxa.store.taking_in.inbox import empty_inbox

OWNER = "owner"
SAMPLE = "sample"


def owner_id(now: datetime) -> int:
    """The one runner whose home this is, made on first use."""
    return _runner_named(OWNER) or _make(OWNER, now, sample=False)


def owner_exists() -> bool:
    """Whether the home has its runner yet; asks the tables, whatever is kept in memory."""
    return Runner.objects.filter(sample=False).exists()


def sample_id() -> int | None:
    """The throw-away runner, where there is one."""
    return _runner_named(SAMPLE)


def make_sample(now: datetime) -> int:
    """A fresh throw-away runner; there must be none yet."""
    return _make(SAMPLE, now, sample=True)


def _runner_named(name: str) -> int | None:
    return Runner.objects.filter(user__username=name).values_list("pk", flat=True).first()


@transaction.atomic
def _make(name: str, now: datetime, *, sample: bool) -> int:
    user, fresh = User.objects.get_or_create(username=name)
    if fresh:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    runner, _ = Runner.objects.get_or_create(
        user=user, defaults={"sample": sample, "created_at": now}
    )
    return runner.pk


def runner_of_user(user_id: int) -> int | None:
    """The runner of an account."""
    return Runner.objects.filter(user_id=user_id).values_list("pk", flat=True).first()


def user_of_runner(runner_id: int) -> User:
    """The account of a runner. Raises `NotFound`."""
    runner = Runner.objects.select_related("user").filter(pk=runner_id).first()
    if runner is None:
        raise NotFound("There is no such runner.")
    return runner.user


def is_sample(runner_id: int) -> bool:
    """Whether everything about this runner is made up."""
    return Runner.objects.filter(pk=runner_id, sample=True).exists()


def remove(runner_id: int) -> None:
    """Everything about the runner, for good: account, rows, and bytes that nobody else has."""
    empty_inbox(runner_id)
    with transaction.atomic():
        files = File.objects.filter(runner_id=runner_id).values_list("sha256", flat=True)
        hashes = {*files, *photo_hashes(runner_id)}
        accounts = User.objects.filter(runner__pk=runner_id)
        for user_id in accounts.values_list("pk", flat=True):
            end_sessions(user_id, runner_id)
        accounts.delete()
    for name in hashes:
        drop_unused(name)
    if not Runner.objects.exists():
        originals.drop_all()  # also what an import or an erasing that was cut off left behind
    empty_log()
