"""Keys for programs: each covers its own use, and each mistake has its own answer."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from coxa.actions.access.devices import Scope, pair, revoke

DATA = Path(__file__).parent.parent / "data"
CALL = "/api/v1/activities/create/upload"
FIT = (DATA / "garmin-fenix-5-run.fit").read_bytes()


@pytest.fixture
def made(runner):
    from coxa.interfaces.web.who import now

    return {scope: pair(runner, scope.value, now(), scope) for scope in Scope}


def with_key(made, scope):
    return {"X-API-Key": made[scope].token, "X-Client-Type": "mobile"}


def send(data, headers, name="run.fit"):
    return Client().post(CALL, {"file": SimpleUploadedFile(name, data)}, headers=headers)


def test_a_phone_sends_a_file_and_gets_its_activity(made) -> None:
    answer = send(FIT, with_key(made, Scope.UPLOAD))
    assert answer.status_code == 201
    (activity,) = answer.json()
    assert (activity["sport"], activity["files"][0]["name"]) == ("running", "run.fit")


def test_a_file_that_is_sent_again_is_taken_as_sent(made) -> None:
    first = send(FIT, with_key(made, Scope.UPLOAD)).json()
    again = send(FIT, with_key(made, Scope.UPLOAD), "other-name.fit")
    assert again.status_code == 201
    assert [each["id"] for each in again.json()] == [each["id"] for each in first]


@pytest.mark.parametrize("data", [b"no run", b"", FIT[:30]])
def test_a_file_that_is_no_run_is_answered_with_the_reason(made, data) -> None:
    answer = send(data, with_key(made, Scope.UPLOAD))
    assert answer.status_code == 422
    assert answer.json()["detail"] == answer.json()["error"]


def test_a_call_without_a_file_is_told_so(made) -> None:
    answer = Client().post(CALL, {}, headers=with_key(made, Scope.UPLOAD))
    assert answer.status_code == 400
    assert answer.json()["faults"]


def test_each_mistake_with_a_key_has_its_own_answer(made) -> None:
    none, wrong = send(FIT, {}), send(FIT, {"X-API-Key": "guess"})
    other_use = send(FIT, with_key(made, Scope.READ))
    assert (none.status_code, wrong.status_code, other_use.status_code) == (401, 401, 403)
    said = {answer.json()["error"] for answer in (none, wrong, other_use)}
    assert len(said) == 3


def test_a_key_for_files_reads_nothing(made) -> None:
    for address in ("today", "activities", "activities/1/streams"):
        answer = Client().get(f"/api/{address}", headers=with_key(made, Scope.UPLOAD))
        assert answer.status_code == 403


def test_a_key_for_reading_writes_nothing(made) -> None:
    headers = with_key(made, Scope.READ)
    assert Client().get("/api/today", headers=headers).status_code == 200
    note = Client().post(
        "/api/pain", {"level": 2}, content_type="application/json", headers=headers
    )
    assert note.status_code == 403


@pytest.mark.parametrize("scope", [Scope.READ, Scope.UPLOAD])
def test_a_key_opens_no_page(made, scope) -> None:
    client = Client()
    client.cookies["coxa_device"] = made[scope].token
    assert client.get("/runs/").status_code == 302


def test_a_key_that_is_shut_out_is_out_at_once(made, runner) -> None:
    from coxa.interfaces.web.who import now

    revoke(runner, made[Scope.UPLOAD].device.id, now())
    assert send(FIT, with_key(made, Scope.UPLOAD)).status_code == 401


def test_a_key_is_made_on_the_settings_page_and_shown_once(me) -> None:
    shown = me.post("/pair/key/", {"name": "Gadgetbridge", "scope": "upload"}).content.decode()
    key = shown.split('<p class="address">')[1].split("</p>")[0]
    assert send(FIT, {"X-API-Key": key}).status_code == 201
    settings = me.get("/settings/").content.decode()
    assert "Gadgetbridge" in settings
    assert "(brings files)" in settings
    assert key not in settings


def test_a_form_cannot_ask_for_a_key_to_everything(me) -> None:
    shown = me.post("/pair/key/", {"name": "x", "scope": "all"}).content.decode()
    key = shown.split('<p class="address">')[1].split("</p>")[0]
    assert Client().get("/api/today", headers={"X-API-Key": key}).status_code == 403


def test_the_health_check_touches_the_tables(db, monkeypatch) -> None:
    from django.db import OperationalError

    assert Client().get("/api/health").json() == {"status": "ok"}

    def gone():
        raise OperationalError

    monkeypatch.setattr("coxa.actions.home.health.runners.owner_exists", gone)
    assert Client().get("/api/health").status_code == 503


def test_the_calls_describe_themselves_and_the_document_names_each(db) -> None:
    schema = Client().get("/api/openapi.json").json()
    assert CALL in schema["paths"]
    document = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
    for path, calls in schema["paths"].items():
        for verb in calls:
            assert f"`{verb.upper()} {path}`" in document, (verb, path)
