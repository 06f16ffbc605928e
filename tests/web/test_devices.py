"""A phone is let in once, by name, until it is shut out."""

import pytest
from django.test import Client

ADDRESS = "http://192.168.1.20:8765"


@pytest.fixture
def lan(monkeypatch) -> None:
    monkeypatch.setenv("COXA_LAN_ADDRESS", ADDRESS)


def paired_phone(runner: int) -> Client:
    from coxa.actions.access.sign_in import issue_token
    from coxa.interfaces.web.who import now

    phone = Client(raise_request_exception=False)
    moved = phone.get("/pair/", {"token": issue_token(runner, now())})
    assert moved.headers["Location"] == "/pair/"
    assert "Pair this phone" in phone.get("/pair/").content.decode()
    assert phone.post("/pair/", {"name": "Kitchen phone"}).status_code == 302
    return phone


def test_the_square_leads_to_the_pairing_page(me, lan) -> None:
    text = me.post("/pair/show/").content.decode()
    assert f"{ADDRESS}/pair/?token=" in text
    assert "<svg" in text
    assert " style=" not in text


def test_without_the_network_there_is_no_square(me) -> None:
    text = me.post("/pair/show/", follow=True).content.decode()
    assert "Switch phone access on" in text


def test_a_paired_phone_comes_in_and_is_listed(runner, me) -> None:
    phone = paired_phone(runner)
    assert phone.get("/settings/").status_code == 200
    assert "Kitchen phone" in me.get("/settings/").content.decode()
    cookie = phone.cookies["coxa_device"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_pairing_link_works_once(runner) -> None:
    from coxa.actions.access.sign_in import issue_token
    from coxa.interfaces.web.who import now

    token = issue_token(runner, now())
    first, second = Client(), Client()
    for phone in (first, second):
        phone.get("/pair/", {"token": token})
    assert first.post("/pair/", {"name": "one"}).status_code == 302
    assert second.post("/pair/", {"name": "two"}).status_code == 403
    assert second.get("/settings/").status_code == 302


def test_a_phone_that_is_shut_out_stays_out(runner, me) -> None:
    from coxa.actions.access.devices import paired

    phone = paired_phone(runner)
    (device,) = paired(runner)
    me.post(f"/pair/{device.id}/revoke/")
    assert phone.get("/settings/").status_code == 302


def test_somebody_elses_phone_is_not_there_for_me(runner, somebody_else) -> None:
    from coxa.actions.access.devices import paired

    phone = paired_phone(runner)
    (device,) = paired(runner)
    assert somebody_else.post(f"/pair/{device.id}/revoke/").status_code == 404
    assert phone.get("/settings/").status_code == 200


def test_switched_off_the_network_is_out_at_once(me, home, monkeypatch) -> None:
    monkeypatch.setenv("COXA_LAN_BY_SWITCH", "1")
    from_phone = {"REMOTE_ADDR": "192.168.1.50"}
    assert me.get("/more/", **from_phone).status_code == 403
    from coxa.interfaces.web.phone_access import switch

    switch(home, on=True)
    assert me.get("/more/", **from_phone).status_code == 200
    switch(home, on=False)
    assert me.get("/more/", **from_phone).status_code == 403
    assert me.get("/more/").status_code == 200
