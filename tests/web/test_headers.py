"""What every answer carries, whatever it is."""

import pytest

PAGES = ["/", "/import/", "/settings/", "/more/", "/enter", "/nothing/", "/api/today"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_allows_nothing_from_elsewhere(me, page) -> None:
    headers = me.get(page).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert "base-uri 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_about_the_runner_is_kept_by_browser_or_proxy(me, page) -> None:
    assert me.get(page).headers["Cache-Control"] == "no-store, private"


def test_static_files_come_from_here_and_may_be_kept(stranger) -> None:
    answer = stranger.get("/static/coxa/coxa.css")
    assert answer.status_code == 200
    assert "max-age" in answer.headers["Cache-Control"]
    assert "Content-Security-Policy" in answer.headers


def test_pages_are_sent_compressed(me) -> None:
    answer = me.get("/settings/", headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("page", ["/", "/import/", "/settings/", "/more/", "/enter", "/nothing/"])
def test_no_page_holds_what_the_policy_forbids(me, page) -> None:
    text = me.get(page, follow=True).content.decode()
    assert " style=" not in text
    assert "<style" not in text
    assert " onclick=" not in text
    assert "<script>" not in text
    assert 'src="http' not in text


def test_a_host_name_that_is_not_ours_is_refused(stranger) -> None:
    answer = stranger.get("/enter", headers={"host": "evil.example"})
    assert answer.status_code == 400


def test_the_home_network_may_come_in_only_when_served() -> None:
    from coxa.interfaces.web.phone_access import allowed_hosts

    assert allowed_hosts({}) == ["127.0.0.1", "localhost", "[::1]"]
    assert "192.168.1.20" in allowed_hosts({"COXA_HOSTS": ",192.168.1.20,kitchen"})
