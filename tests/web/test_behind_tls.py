"""A real `coxa serve` behind the nginx of docs/server.md: sign in, forms, phones, uploads."""

import contextlib
import http.client
import http.cookiejar
import json
import re
import shutil
import ssl
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from coxa.interfaces.web.network import answers
from tests.browser.served import Served, serving, some_port
from tests.conftest import DATA

RECIPE = Path(__file__).parent.parent.parent / "docs" / "server.md"
NAME = "coxa.example.lan"
FOLDER = "A folder that Coxa watches"  # set on this machine alone
CURVE = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
OPENSSL = ["openssl", "req", "-x509", *CURVE, "-nodes", "-days", "1"]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")

pytestmark = pytest.mark.skipif(
    NGINX is None or shutil.which("openssl") is None, reason="nginx and openssl are not here"
)


Answer = tuple[int, http.client.HTTPMessage, str]


@dataclass
class Client:
    """A browser that finds the name on this machine; `at` is where it connects."""

    at: int
    tls: bool = True
    cookies: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    name: str = NAME

    def ask(self, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """Status, headers and page; nothing is followed."""
        if self.tls:
            unchecked = ssl._create_unverified_context()
            line: Any = http.client.HTTPSConnection("127.0.0.1", self.at, context=unchecked)
        else:
            line = http.client.HTTPConnection("127.0.0.1", self.at)
        sent = {"Host": f"{self.name}:{self.at}", **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        line.request("GET" if body is None else "POST", path, body, sent)
        answer = line.getresponse()
        for told in answer.headers.get_all("Set-Cookie") or []:
            self.said.append(told)
            name, _, value = told.split(";")[0].partition("=")
            self.cookies[name] = value
        text = answer.read().decode("utf-8", "replace")
        line.close()
        return answer.status, answer.headers, text

    def form(self, page: str, path: str, **fields: str) -> Answer:
        """Send a form as a browser does under our referrer policy."""
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.ask(page)[2])
        assert found
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": found[1], **fields}).encode()
        return self.post(path, body, Origin="null")

    def post(self, path: str, body: bytes, **headers: str) -> Answer:
        """A form of letters."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask(path, body, **{**kind, **headers})


def signed_in(served: Served, client: Client) -> Client:
    status, headers, _ = client.ask(f"/enter?{urllib.parse.urlsplit(served.link).query}")
    assert status == 302, headers
    assert client.ask(headers["Location"])[0] in {200, 302}
    return client


@contextlib.contextmanager
def nginx(folder: Path, behind: int) -> Iterator[int]:
    """The recipe of the docs with this machine's names; the port it listens on."""
    port = some_port()
    key, certificate = folder / "coxa.key", folder / "coxa.crt"
    subprocess.run(
        [*OPENSSL, "-subj", f"/CN={NAME}", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    recipe = re.search(r"```nginx\n(.*?)```", RECIPE.read_text(encoding="utf-8"), re.DOTALL)
    assert recipe
    server = recipe[1]
    for old, new in (
        ("listen 443", f"listen 127.0.0.1:{port}"),
        ("/etc/ssl/coxa.crt", str(certificate)),
        ("/etc/ssl/coxa.key", str(key)),
        ("127.0.0.1:8765", f"127.0.0.1:{behind}"),
    ):
        assert old in server
        server = server.replace(old, new)
    bodies = "".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log;"
        f"events {{}} http {{ {bodies} {server} }}",
        encoding="utf-8",
    )
    assert NGINX
    running = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-p", folder])
    try:
        until = time.monotonic() + 10
        while not answers("127.0.0.1", port) and time.monotonic() < until:
            time.sleep(0.05)
        yield port
    finally:
        running.terminate()
        running.wait(timeout=10)


@pytest.fixture
def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Served, int]]:
    monkeypatch.setenv("COXA_HOSTS", NAME)
    monkeypatch.setenv("COXA_TLS_PROXY", "1")
    inner = some_port()
    with serving(tmp_path / "home", port=inner) as served, nginx(tmp_path, inner) as port:
        yield served, port


def test_everything_works_over_tls(behind: tuple[Served, int]) -> None:
    served, port = behind
    assert served.link.startswith(f"https://{NAME}/enter?token=")
    me = signed_in(served, Client(port))
    assert all("Secure" in told and "HttpOnly" in told for told in me.said)
    assert me.ask("/")[0] == 200

    # A form of ours, and the same from elsewhere.
    status, _, page = me.form("/settings/", "/calendar/open/")
    assert status == 200
    assert f"https://{NAME}:{port}/calendar/" in page
    assert me.post("/calendar/open/", b"", Origin=f"https://{NAME}:{port}")[0] == 403
    assert me.post("/calendar/open/", b"", Origin="https://evil.example")[0] == 403

    # A phone is paired by the square's address, over TLS.
    status, _, page = me.form("/settings/", "/pair/show/")
    assert status == 200
    found = re.search(rf"https://{re.escape(NAME)}:{port}(/pair/\?token=[^\"<\s]+)", page)
    assert found
    phone = Client(port)
    assert phone.ask(found[1])[0] == 302
    assert phone.form("/pair/", "/pair/", name="Phone")[0] == 302
    assert "coxa_device" in phone.cookies
    assert any("coxa_device" in told and "Secure" in told for told in phone.said)
    assert phone.ask("/")[0] == 200

    # A key for a program, and its upload.
    status, _, page = me.form("/settings/", "/pair/key/", name="Program", scope="upload")
    assert f"https://{NAME}:{port}" in page
    key = re.search(r'<p class="address">([^<]+)</p>', page)
    assert key
    data = (DATA / "gpx_run.gpx").read_bytes()
    body = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.gpx"\r\n\r\n'
        + data
        + b"\r\n--x--\r\n"
    )
    status, _, answer = Client(port).ask(
        "/api/v1/activities/create/upload",
        body,
        **{"X-API-Key": key[1], "Content-Type": "multipart/form-data; boundary=x"},
    )
    assert status == 201, answer
    assert json.loads(answer)


def test_nobody_behind_it_is_this_machine(behind: tuple[Served, int]) -> None:
    served, port = behind
    me = signed_in(served, Client(port))
    assert FOLDER not in me.ask("/import/")[2]
    assert me.form("/settings/", "/import/folder/", folder="/")[0] == 403
    assert Client(port, name="evil.example").ask("/")[0] == 400


def test_without_the_variable_a_proxy_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COXA_HOSTS", NAME)
    monkeypatch.delenv("COXA_TLS_PROXY", raising=False)
    inner = some_port()
    with serving(tmp_path / "home", port=inner) as served, nginx(tmp_path, inner) as port:
        assert served.link.startswith("http://127.0.0.1")
        me = signed_in(served, Client(port))
        assert FOLDER not in me.ask("/import/")[2]
        # https is not believed, so an address of ours over https is another origin.
        assert me.post("/calendar/open/", b"", Origin=f"https://{NAME}:{port}")[0] == 403
        assert not any("Secure" in told for told in me.said)


@pytest.mark.parametrize("header", ["X-Forwarded-Proto", "X_Forwarded_Proto"])
def test_from_a_proxy_that_is_not_named_https_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: str
) -> None:
    monkeypatch.setenv("COXA_HOSTS", NAME)
    monkeypatch.setenv("COXA_TLS_PROXY", "192.0.2.7")
    inner = some_port()
    with serving(tmp_path / "home", port=inner) as served:
        me = signed_in(served, Client(inner, tls=False))
        told = {header: "https", "X-Forwarded-For": "127.0.0.1"}
        assert FOLDER not in me.ask("/import/", None, **told)[2]
        key = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', me.ask("/settings/")[2])
        assert key
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": key[1]}).encode()
        https = {**told, "Origin": f"https://{NAME}:{inner}"}
        assert me.post("/calendar/open/", body, **https)[0] == 403
