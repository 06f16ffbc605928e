"""What every page of ours is held to, and keys alone."""

from collections.abc import Iterable
from typing import Any, Literal

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SMALL, PHONE, DESK = 320, 390, 1280
# All that axe knows, and what of it a change of colours can change.
ALL: dict[str, Any] = {"resultTypes": ["violations"]}
COLOURS = {**ALL, "runOnly": {"type": "tag", "values": ["cat.color"]}}
SCHEMES: tuple[tuple[Literal["light", "dark"], dict[str, Any]], ...] = (
    ("dark", COLOURS),
    ("light", ALL),
)


def is_sound(page: Page, address: str | None = None) -> None:
    """axe finds nothing on phone and desk, light and dark, and nothing is too wide, folded out."""
    page.set_viewport_size({"width": PHONE, "height": 900})
    if address is not None:
        page.goto(address)
    page.locator("main details").evaluate_all("all => all.forEach(each => each.open = true)")
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 900})
        assert_fits(page, width)
        for scheme, rules in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found = looked_at(page, rules)
            where = f"{page.url} {width} {scheme}"
            assert found.violations_count == 0, f"{where}\n{found.generate_report()}"
    page.set_viewport_size({"width": SMALL, "height": 900})
    assert_fits(page, SMALL)
    page.set_viewport_size({"width": DESK, "height": 900})


def looked_at(page: Page, rules: dict[str, Any]) -> AxeResults:
    """What axe says; a page is given axe once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return AxeResults(page.evaluate("rules => axe.run(rules)", rules))


def assert_fits(page: Page, width: int) -> None:
    """Nobody has to scroll sideways; 320 px is also a desk at 400 %."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{page.url} is {wide} wide at {width}"


def are_sound(page: Page, addresses: Iterable[str]) -> None:
    """Each of them."""
    for address in addresses:
        is_sound(page, address)


def tab_to(page: Page, selector: str) -> None:
    """By the Tab key alone."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector} on {page.url}")


def arrow_to(page: Page, name: str, value: str) -> None:
    """Into a group of radio buttons by Tab, to one of them by the arrow keys."""
    tab_to(page, f'input[name="{name}"]')
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.value") == value:
            return
    raise AssertionError(f"no arrow key reaches {value} on {page.url}")
