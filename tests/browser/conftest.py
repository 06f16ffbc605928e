"""One browser and server for all, a home as new and a fresh context for each test.

`page` is signed in. At the end of each test no request may have gone to another host, and no
page may have thrown an error or been stopped by the content policy.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.one_server import OneServer
from tests.browser.served import Requests, Served, chromium, said

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = chromium(playwright)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with its tables and nothing in them, made once and copied for each test."""
    home = tmp_path_factory.mktemp("set-up") / "home"
    said(home, "activities")
    return home


@pytest.fixture
def home_before(set_up: Path) -> Path:
    """What a test's home is a copy of; a module may begin with more."""
    return set_up


@pytest.fixture(scope="session")
def one_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OneServer]:
    made = OneServer(tmp_path_factory.mktemp("served"))
    yield made
    made.stop()


@pytest.fixture
def served(one_server: OneServer, home_before: Path) -> Served:
    return one_server.serving(home_before)


@pytest.fixture
def context(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    made.set_default_timeout(10_000)
    made.set_default_navigation_timeout(60_000)  # a noisy machine is slow to start a page
    yield made
    made.close()


@pytest.fixture
def faults() -> list[str]:
    """What pages complained about; a test that expects something clears it."""
    return []


@pytest.fixture
def requests(context: BrowserContext, served: Served) -> Iterator[Requests]:
    """No page asks any other host for anything."""
    seen = Requests(context, served.base)
    yield seen
    assert seen.seen
    assert seen.elsewhere() == []


@pytest.fixture
def page(
    context: BrowserContext, served: Served, requests: Requests, faults: list[str]
) -> Iterator[Page]:
    """Signed in by the printed link, on Today."""
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: _keep(message, faults))
    opened.goto(served.link)
    yield opened
    assert faults == []


def _keep(message: ConsoleMessage, faults: list[str]) -> None:
    if message.type == "error":
        faults.append(message.text)
