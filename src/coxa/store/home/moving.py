"""Every row from one database to another: SQLite to PostgreSQL and back, by the same models."""
# ruff: noqa: SLF001 - Django documents `_meta` and `_base_manager` for just this

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.db.utils import load_backend

from coxa.store.models import Runner
from coxa.store.refused import Refused

_OTHER = "other"
# Rows in memory at a time; the largest hold the samples of a day's run, about 2 MB.
_PIECE = 200


def move_rows(target: dict[str, Any]) -> dict[str, int]:
    """Copy everything to the database of those settings; returns the rows of each table.

    All or nothing, as the source was at one instant. Raises `Refused` where runs lie there already,
    or where the copy does not come to the same.
    """
    with _second(target):
        call_command("migrate", database=_OTHER, verbosity=0, interactive=False)
        if Runner.objects.using(_OTHER).exists():
            raise Refused("There is a Coxa in that database already; name an empty one.")
        with _still(DEFAULT_DB_ALIAS), transaction.atomic(using=_OTHER):
            counts = {model._meta.db_table: _copy(model) for model in _all_models()}
            _renumber()
        return counts


@contextmanager
def _second(target: dict[str, Any]) -> Iterator[None]:
    """A connection beside the settings' own, under a name that only this block knows."""
    whole = connections.configure_settings({DEFAULT_DB_ALIAS: {}, _OTHER: target})[_OTHER]
    connections[_OTHER] = load_backend(whole["ENGINE"]).DatabaseWrapper(whole, _OTHER)
    try:
        yield
    finally:
        connections[_OTHER].close()
        del connections[_OTHER]


@contextmanager
def _still(alias: str) -> Iterator[None]:
    """The source as it is at this instant, whatever others write meanwhile."""
    with transaction.atomic(using=alias):
        if connections[alias].vendor == "postgresql":
            with connections[alias].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _all_models() -> list[type[models.Model]]:
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed and not model._meta.proxy]


def _copy(model: type[models.Model]) -> int:
    """What migrations put into the target themselves is replaced by what the source has."""
    there = model._base_manager.using(_OTHER)
    there.all().delete()
    copied = 0
    piece: list[models.Model] = []
    for row in model._base_manager.using(DEFAULT_DB_ALIAS).order_by("pk").iterator(_PIECE):
        piece.append(row)
        if len(piece) == _PIECE:
            copied += len(there.bulk_create(piece))
            piece = []
    copied += len(there.bulk_create(piece))
    if there.count() != model._base_manager.using(DEFAULT_DB_ALIAS).count():
        raise Refused("The copy did not come to the same number of rows; nothing was changed.")
    return copied


def _renumber() -> None:
    """The next row of each table gets a number that is free."""
    statements = connections[_OTHER].ops.sequence_reset_sql(no_style(), _all_models())
    with connections[_OTHER].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
