"""A home moved to another database has the same rows, and goes on counting from there."""

import os
import uuid
from urllib.parse import urlsplit

import pytest
from django.core import serializers
from django.db import connection, connections

from coxa.actions.importing.import_files import import_files
from coxa.actions.refusals import Refused
from coxa.actions.runs.activities import activity_lines
from coxa.store.home import moving
from coxa.store.home.databases import address_in, database
from coxa.store.home.folder import Home
from tests.conftest import DATA, NOW

pytestmark = pytest.mark.django_db(transaction=True)


def filled(runner):
    from coxa.actions.runs.add import NewRun, add_run
    from coxa.actions.sample.season import make_sample

    list(import_files(runner, [DATA / "gpx_run.gpx", DATA / "sample_mulitple_header.fit"], NOW))
    add_run(runner, NewRun(NOW.replace(day=3), 5000.0, 1800.0, note="tipped in"), NOW)
    make_sample(NOW.date(), NOW)


def dump(alias="default"):
    found = {}
    for model in moving._all_models():
        rows = model._base_manager.using(alias).order_by("pk")
        found[model._meta.db_table] = serializers.serialize("json", rows)
    return found


def dump_of(settings_of_it):
    with moving._second(settings_of_it):
        return dump("other")


@pytest.fixture
def sqlite_elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return database(Home(folder), None)


def test_every_row_arrives_as_it_was(runner, sqlite_elsewhere):
    filled(runner)
    before = dump()
    counts = moving.move_rows(sqlite_elsewhere)
    assert counts["coxa_activity"] > 30
    assert dump_of(sqlite_elsewhere) == before
    assert dump() == before


def test_a_database_that_has_runs_is_never_written_over(runner, sqlite_elsewhere):
    moving.move_rows(sqlite_elsewhere)
    filled(runner)
    with pytest.raises(Refused, match="already"):
        moving.move_rows(sqlite_elsewhere)


def test_a_move_that_fails_leaves_nothing_behind(runner, sqlite_elsewhere, monkeypatch):
    filled(runner)

    def fails():
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(moving, "_renumber", fails)
        with pytest.raises(RuntimeError):
            moving.move_rows(sqlite_elsewhere)
    moving.move_rows(sqlite_elsewhere)
    assert dump_of(sqlite_elsewhere) == dump()


def test_a_home_is_not_moved_to_where_it_is(runner, home):
    from coxa.actions.home.move_database import SQLITE, move_database

    with pytest.raises(Refused, match="already"):
        move_database(home, SQLITE, {})
    with pytest.raises(Refused, match="already"):
        move_database(home, "postgresql://h/n", {"DATABASE_URL": "postgresql://h/n"})
    with pytest.raises(Refused, match="must look like"):
        move_database(home, "mysql://h/n", {})
    with pytest.raises(Refused, match="does not answer"):
        move_database(home, "postgresql://127.0.0.1:1/n", {})


def test_our_own_name_of_the_address_goes_before_the_common_one():
    both = {"COXA_DATABASE": "postgresql://a/a", "DATABASE_URL": "postgresql://b/b"}
    assert address_in(both) == "postgresql://a/a"
    assert address_in({"DATABASE_URL": "postgresql://b/b"}) == "postgresql://b/b"
    assert address_in({"DATABASE_URL": ""}) is None


@pytest.fixture
def empty_postgres(db):
    """A second, empty database on the server that the store tests run on."""
    if connection.vendor != "postgresql":
        pytest.skip("COXA_TEST_POSTGRES names no server")
    name = f"coxa_move_{uuid.uuid4().hex[:12]}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    parts = urlsplit(os.environ["COXA_TEST_POSTGRES"])
    made = database(Home(DATA), parts._replace(path=f"/{name}").geturl())
    yield {**made, "CONN_MAX_AGE": 0}
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_to_postgres_and_back_is_the_same(runner, empty_postgres, sqlite_elsewhere):
    filled(runner)
    before = dump()
    moving.move_rows(sqlite_elsewhere)  # PostgreSQL to SQLite
    assert dump_of(sqlite_elsewhere) == before
    moving.move_rows(empty_postgres)
    assert dump_of(empty_postgres) == before


def test_the_next_row_gets_a_number_that_is_free(runner, empty_postgres):
    from coxa.store.models import Activity

    filled(runner)
    moving.move_rows(empty_postgres)
    last = max(line.id for line in activity_lines(runner))
    with moving._second(empty_postgres):
        row = Activity.objects.using("other").first()
        row.pk = None
        row.save(using="other")
        assert row.pk > last
        connections["other"].close()
