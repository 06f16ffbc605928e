"""What went wrong is said in one sentence, and never with a trace."""

import errno

import pytest


@pytest.fixture
def broken(monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("left groin, 4")

    monkeypatch.setattr("coxa.interfaces.web.imports.view.latest_batch", fail)
    monkeypatch.setattr("coxa.interfaces.api.today.today", fail)


def test_an_error_of_ours_shows_an_id_and_no_trace(me, broken, home) -> None:
    answer = me.get("/import/")
    text = answer.content.decode()
    assert answer.status_code == 500
    assert "nothing was changed" in text
    assert "ZeroDivisionError" not in text
    assert "Traceback" not in text
    log = (home.log / "errors.log").read_text(encoding="utf-8")
    name = log.split()[0]
    assert name in text
    assert "ZeroDivisionError" in log


def test_the_log_holds_no_health_data(me, broken, home) -> None:
    me.get("/import/")
    assert "groin" not in (home.log / "errors.log").read_text(encoding="utf-8")


def test_an_error_of_ours_in_the_api_is_json(me, broken) -> None:
    answer = me.get("/api/today")
    assert answer.status_code == 500
    assert set(answer.json()) == {"error", "log_id"}


@pytest.mark.parametrize("address", ["/nothing/", "/import/999/", "/import/999/lines/"])
def test_what_is_not_there_is_a_page(me, address) -> None:
    answer = me.get(address)
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()


def test_what_is_not_there_in_the_api_is_json(me) -> None:
    assert "error" in me.get("/api/nothing").json()


def test_what_is_announced_as_too_large_is_not_read(me) -> None:
    answer = me.post("/settings/profile/", {}, CONTENT_LENGTH=str(6 * 1024**2))
    assert answer.status_code == 413
    assert "too large" in answer.content.decode()


def test_a_wrong_method_is_refused(me) -> None:
    assert me.get("/settings/erase/").status_code == 405


def test_a_full_disk_says_so_on_the_page_and_in_the_api(me, monkeypatch) -> None:
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("coxa.interfaces.web.imports.view.latest_batch", full)
    monkeypatch.setattr("coxa.interfaces.api.today.today", full)
    page, told = me.get("/import/"), me.get("/api/today")
    assert (page.status_code, told.status_code) == (507, 507)
    assert "The disk is full" in page.content.decode()
    assert "disk is full" in told.json()["error"]


def test_the_address_of_a_form_opened_as_a_page_is_not_blank(me) -> None:
    answer = me.get("/settings/erase/")
    assert answer.status_code == 405
    assert "Only a form leads here" in answer.content.decode()
    assert "POST" in answer["Allow"]


@pytest.mark.parametrize("address", ["/pain/", "/settings/profile/", "/check/1/"])
def test_a_zero_byte_in_a_form_is_refused_and_keeps_nothing(me, runner, address) -> None:
    from coxa.actions.profile import show_profile
    from coxa.actions.record_pain import pain_entries

    before = show_profile(runner)
    assert me.post(address, {"level": "3", "note": "a\0b", "zone": "\0"}).status_code == 400
    assert me.get(address, {"q": "a\0b"}).status_code in {400, 405}
    assert pain_entries(runner) == ()
    assert show_profile(runner) == before
