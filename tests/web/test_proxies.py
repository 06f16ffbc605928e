"""What a proxy says of who asks counts only from a proxy that the runner named."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.actions.refusals import Refused
from coxa.interfaces.web.phone_access import is_this_machine
from coxa.interfaces.web.proxies import is_behind_tls, settle, trusted

HERE = trusted({"COXA_TLS_PROXY": "1"})
ELSEWHERE = trusted({"COXA_TLS_PROXY": "192.168.1.2, 10.0.0.0/24"})
STRANGER = "203.0.113.9"


def settled(peer: str, proxies: Any, **headers: str) -> dict[str, str]:
    meta = {"REMOTE_ADDR": peer} | {f"HTTP_{name}": value for name, value in headers.items()}
    settle(meta, proxies)
    return meta


@pytest.mark.parametrize("word", ["", "0", " "])
def test_nobody_is_believed_unless_the_runner_says_so(word: str) -> None:
    assert not is_behind_tls({"COXA_TLS_PROXY": word})
    assert trusted({"COXA_TLS_PROXY": word}) == ()
    assert trusted({}) == ()


def test_what_is_no_address_is_refused_before_anything_runs() -> None:
    with pytest.raises(Refused, match=r"kitchen\.lan is none"):
        trusted({"COXA_TLS_PROXY": "1,kitchen.lan"})


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("who", [STRANGER, "127.0.0.1", "unknown"])
def test_behind_a_proxy_on_this_machine_nobody_is_this_machine(peer: str, who: str) -> None:
    meta = settled(peer, HERE, X_FORWARDED_FOR=who, X_FORWARDED_PROTO="https")
    assert not is_this_machine(meta["REMOTE_ADDR"])
    assert meta["HTTP_X_FORWARDED_PROTO"] == "https"


def test_straight_to_us_a_browser_on_this_machine_still_is() -> None:
    assert is_this_machine(settled("127.0.0.1", HERE)["REMOTE_ADDR"])
    assert is_this_machine(settled("::1", ())["REMOTE_ADDR"])


@pytest.mark.parametrize("peer", ["192.168.1.2", "10.0.0.7", "::ffff:10.0.0.7"])
def test_a_named_proxy_on_another_machine_is_believed(peer: str) -> None:
    meta = settled(peer, ELSEWHERE, X_FORWARDED_PROTO="https")
    assert meta == {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_PROTO": "https"}


def test_this_machine_is_not_believed_where_another_is_named() -> None:
    meta = settled("127.0.0.1", ELSEWHERE, X_FORWARDED_PROTO="https")
    assert meta == {"REMOTE_ADDR": ""}


@pytest.mark.parametrize("proxies", [(), ELSEWHERE])
def test_a_strangers_word_is_dropped(proxies: Any) -> None:
    meta = settled(STRANGER, proxies, X_FORWARDED_FOR="127.0.0.1", X_FORWARDED_PROTO="https")
    assert meta == {"REMOTE_ADDR": STRANGER}


def test_a_forwarded_request_without_a_named_proxy_is_never_this_machine() -> None:
    for name in ("X_FORWARDED_FOR", "FORWARDED", "VIA", "X_REAL_IP"):
        assert not is_this_machine(settled("127.0.0.1", (), **{name: "127.0.0.1"})["REMOTE_ADDR"])


@given(st.text(), st.ip_addresses().map(str))
def test_nothing_that_is_written_makes_a_forwarded_request_this_machine(
    written: str, peer: str
) -> None:
    for proxies in ((), HERE, ELSEWHERE):
        meta = settled(peer, proxies, X_FORWARDED_FOR=written)
        assert not is_this_machine(meta["REMOTE_ADDR"])
