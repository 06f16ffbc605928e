"""Who comes in, and by what."""

from datetime import timedelta

import pytest


@pytest.mark.parametrize("page", ["/", "/import/", "/settings/", "/more/", "/import/1/"])
def test_a_stranger_is_told_how_to_come_in(stranger, page) -> None:
    answer = stranger.get(page)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/enter")


def test_the_page_for_strangers_says_how(stranger) -> None:
    text = stranger.get("/enter").content.decode()
    assert "does not know this browser" in text
    assert "coxa link" in text


def test_a_link_signs_in_once_and_leaves_the_address_bar(stranger, runner) -> None:
    from coxa.actions.access.sign_in import issue_token
    from coxa.interfaces.web.who import now

    token = issue_token(runner, now())
    answer = stranger.get("/enter", {"token": token})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert stranger.get("/settings/").status_code == 200
    again = type(stranger)(raise_request_exception=False)
    assert again.get("/enter", {"token": token}).status_code == 403
    assert again.get("/settings/").status_code == 302


def test_an_old_link_is_refused(stranger, runner) -> None:
    from coxa.actions.access.sign_in import issue_token
    from coxa.interfaces.web.who import now

    token = issue_token(runner, now() - timedelta(hours=1))
    answer = stranger.get("/enter", {"token": token})
    assert answer.status_code == 403
    assert "has been used, or is too old" in answer.content.decode()


def test_a_made_up_token_lets_nobody_in(stranger) -> None:
    assert stranger.get("/enter", {"token": "x" * 43}).status_code == 403


def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(me) -> None:
    me.get("/settings/")
    assert set(me.cookies) == {"coxa_session"}
    session = me.cookies["coxa_session"]
    assert session["httponly"]
    assert session["samesite"] == "Lax"


def test_signing_out_forgets_this_browser(me) -> None:
    me.post("/out")
    assert me.get("/settings/").status_code == 302
