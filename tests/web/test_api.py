"""The same judgements for programs."""

import gzip
import json
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from coxa.interfaces.api.thinning import MOST_POINTS, thinned
from coxa.values.activity import Column


@pytest.fixture
def device(runner) -> dict[str, str]:
    from coxa.actions.access.devices import pair
    from coxa.interfaces.web.who import now

    return {"authorization": f"Bearer {pair(runner, 'script', now()).token}"}


def test_today_is_the_form_of_the_command_line(me, runner) -> None:
    from coxa.actions.json_forms.advice import advice_form
    from coxa.actions.today import today

    on = datetime(2026, 6, 16, tzinfo=UTC).date()
    answer = me.get("/api/today", {"on": on.isoformat()})
    assert answer.status_code == 200
    assert answer.json() == json.loads(json.dumps(advice_form(today(runner, on))))


def test_activities_are_the_form_of_the_command_line(me, runner, my_run) -> None:
    from coxa.actions.json_forms.activity import activity_form
    from coxa.actions.runs.activities import activity_lines

    (line,) = activity_lines(runner)
    assert me.get("/api/activities").json() == [json.loads(json.dumps(activity_form(line)))]
    assert me.get("/api/activities", {"sport": "cycling"}).json() == []


def test_streams_fit_the_wire(me, my_run) -> None:
    answer = me.get(f"/api/activities/{my_run}/streams")
    body = answer.json()
    assert len(gzip.compress(answer.content)) < 60_000
    assert {len(column) for column in body["streams"].values()} == {body["points"]}
    assert body["points"] <= MOST_POINTS


def test_twelve_hours_of_every_column_fit_the_wire() -> None:
    import random

    chance = random.Random(3)
    names = ["time_s", "latitude_deg", "longitude_deg", "altitude_m", "distance_m", "speed_mps"]
    names += ["heart_rate_bpm", "cadence_spm", "power_w", "stance_time_ms", "step_length_mm"]
    long = {name: [chance.uniform(0, 2000) for _ in range(43_200)] for name in names}
    assert len(gzip.compress(json.dumps(thinned(long)).encode())) < 60_000


def test_thinning_keeps_gaps_and_means() -> None:
    columns: dict[str, Column] = {
        "heart_rate_bpm": [100.0, 110.0, None, None],
        "power_w": [None] * 4,
    }
    assert thinned(columns, most=2) == {"heart_rate_bpm": [105.0, None]}


def test_a_note_goes_in_by_a_paired_device(device) -> None:
    body = {"level": 4, "where": ["groin:left"], "when": "morning", "woke": None}
    phone = Client(enforce_csrf_checks=True)
    answer = phone.post("/api/pain", body, content_type="application/json", headers=device)
    assert answer.status_code == 201
    assert answer.json()["where"] == ["groin:left"]
    assert answer.json()["level"] == 4


@pytest.mark.parametrize(
    "body",
    [
        {"level": 11},
        {"level": 3, "where": ["wing:left"]},
        {"level": 3, "unknown_field": 1},
        {"level": None},
        {"level": 3, "activity": 999},
        {"level": 3, "at": "0001-01-01T00:00:00+14:00"},
        {"level": 3, "at": "9999-12-31T23:59:59-12:00"},
        {"level": 3, "note": "half a letter \ud800"},
        {"level": 3, "note": "a zero \0 byte"},
    ],
)
def test_a_wrong_note_is_refused_as_json(device, body) -> None:
    answer = Client().post("/api/pain", body, content_type="application/json", headers=device)
    assert answer.status_code in {400, 404}
    assert "error" in answer.json()


def test_a_browser_needs_its_csrf_token_for_a_note(strict) -> None:
    from tests.web.test_forms import token_of

    def post(**headers):
        return strict.post(
            "/api/pain", {"level": 2}, content_type="application/json", headers=headers
        )

    assert post().status_code == 401
    assert post(**{"x-csrftoken": token_of(strict)}).status_code == 201


def test_files_go_in_and_their_lines_come_out(device) -> None:
    file = SimpleUploadedFile("photo.fit", b"\x89PNG")
    answer = Client().post("/api/import", {"file": file}, headers=device)
    assert answer.status_code == 202
    batch = answer.json()["import"]
    from coxa.actions.importing.import_batch import process_batch
    from coxa.interfaces.web.who import now

    process_batch(batch, now)
    body = Client().get(f"/api/import/{batch}", headers=device).json()
    assert body["finished"]
    assert [line["status"] for line in body["lines"]] == ["refused"]


@pytest.mark.parametrize("address", ["today", "activities", "activities/1/streams", "import/1"])
def test_a_stranger_and_a_wrong_token_get_nothing(stranger, address) -> None:
    assert stranger.get(f"/api/{address}").status_code == 401
    wrong = {"authorization": "Bearer nonsense"}
    assert stranger.get(f"/api/{address}", headers=wrong).status_code == 401


def test_a_revoked_token_gets_nothing(device, runner) -> None:
    from coxa.actions.access.devices import paired, revoke
    from coxa.interfaces.web.who import now

    revoke(runner, paired(runner)[0].id, now())
    assert Client().get("/api/today", headers=device).status_code == 401


def test_somebody_elses_run_is_not_there(somebody_else, my_run) -> None:
    assert somebody_else.get(f"/api/activities/{my_run}/streams").status_code == 404
    assert somebody_else.get("/api/activities").json() == []


def test_there_is_no_page_that_would_load_from_elsewhere(me) -> None:
    assert me.get("/api/docs").status_code == 404


@pytest.mark.parametrize("given", ["0", "1781568000", "-1", "1.5"])
def test_a_day_is_no_number_of_seconds(me, given) -> None:
    answer = me.get("/api/today", {"on": given})
    assert answer.status_code == 400
    assert answer.json()["faults"][0]["at"] == ["query", "on"]


@pytest.mark.parametrize("field", ["level", "began_at_m"])
def test_yes_and_no_are_no_numbers(device, field) -> None:
    body = json.dumps({"level": 2, field: True})
    answer = Client().post("/api/pain", body, content_type="application/json", headers=device)
    assert answer.status_code == 400


def test_what_is_no_json_is_a_sentence(device) -> None:
    answer = Client().post("/api/pain", "{", content_type="application/json", headers=device)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_every_no_is_described(me) -> None:
    described = me.get("/api/openapi.json").json()["paths"]
    for path, calls in described.items():
        for call in calls.values():
            if path != "/api/health":
                assert {"400", "401", "403"} <= set(call["responses"]), path
