"""axe finds nothing, at the width of a phone and of a desk, in light and dark."""

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


# Links with more lines than words: something beside them has squeezed them.
WORDS = "main a:not(:has(*)):visible, main a > b:visible"
BROKEN = """all => all
    .filter(each => {
      const text = document.createRange();
      text.selectNodeContents(each);
      const lines = new Set([...text.getClientRects()].map(box => Math.round(box.bottom)));
      return lines.size > each.innerText.trim().split(/[\\s-]+/).length;
    })
    .map(each => each.innerText)"""


def test_pages_of_the_house_are_accessible(page: Page, served: Served, faults: list[str]) -> None:
    for address in ADDRESSES:
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{served.base}{address}")
            found = Axe().run(page)
            assert found.violations_count == 0, f"{address} {width}\n{found.generate_report()}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} is {wide} wide at {width}"
    faults.clear()  # the page that is not there says 404


GROUND = "each => getComputedStyle(each).backgroundColor"
# What is chosen, or where one is, and one beside it that is not.
STANDS_OUT = {
    "/pain/": (
        (".maptabs label[data-for=front]", ".maptabs label[data-for=back]"),
        (".scale :checked + b", ".scale :not(:checked) + b >> nth=0"),
        (".pill:has([value=before])", ".pill:has([value=during])"),
    ),
    "/learn/": ((".nav a[aria-current]:visible", ".nav a:not([aria-current]):visible >> nth=0"),),
}


@pytest.mark.parametrize("address", STANDS_OUT)
def test_what_is_chosen_stands_out_in_the_colours_of_the_system(
    page: Page, served: Served, address: str
) -> None:
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{served.base}{address}")
    if address == "/pain/":
        page.locator(".scale label").nth(4).click()
        page.get_by_text("Before a run").click()
    for chosen, other in STANDS_OUT[address]:
        grounds = [page.locator(each).evaluate(GROUND) for each in (chosen, other)]
        assert grounds[0] != grounds[1], chosen


def test_no_link_is_squeezed_until_its_words_break(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/settings/")
    page.get_by_text("Look around with sample data").click()
    page.get_by_role("button", name="Look around").click()
    page.set_viewport_size({"width": 390, "height": 900})
    for address in ("/", "/episodes/", "/episodes/1/", "/plan/", "/routines/", *ADDRESSES[:-1]):
        page.goto(f"{served.base}{address}")
        assert page.locator(WORDS).evaluate_all(BROKEN) == [], address
