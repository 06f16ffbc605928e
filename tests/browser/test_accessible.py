"""axe finds nothing, at the width of a phone and of a desk, in light and dark."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.served import Served

ADDRESSES = [
    "/settings/",
    "/import/",
    "/more/",
    "/trends/",
    "/experiments/",
    "/experiments/new/shoes/",
    "/answers/",
    "/trends/load/",
    "/trends/load/steps/",
    "/trends/load/stride/",
    "/trends/walking/",
    "/shoes/",
    "/shoes/add/",
    "/shoes/runs/",
    "/nothing/",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_house_are_accessible(
    page: Page, served: Served, faults: list[str], scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    for address in ADDRESSES:
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{served.base}{address}")
            found = Axe().run(page)
            assert found.violations_count == 0, f"{address} {width}\n{found.generate_report()}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} is {wide} wide at {width}"
    faults.clear()  # the page that is not there says 404
