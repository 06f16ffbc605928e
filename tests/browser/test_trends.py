"""The pictures in a browser: readable by all, at both widths, and taken out as PNG and SVG."""

import struct
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.served import Served

WIDTHS = (390, 1280)


@pytest.fixture
def season(page: Page, served: Served) -> Page:
    """Looking at the sample season."""
    page.goto(f"{served.base}/settings/")
    page.get_by_text("Look around with sample data").click()
    page.get_by_role("button", name="Look around").click()
    page.wait_for_url(f"{served.base}/")
    return page


def must_be_readable(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found = Axe().run(page)
    assert found.violations_count == 0, f"{page.url} {width}\n{found.generate_report()}"
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{page.url} is {wide} wide at {width}"


def test_the_page_without_a_run_is_accessible(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/trends/?period=all")
    assert page.locator("svg.plot").count() == 0
    for width in WIDTHS:
        must_be_readable(page, width)


def test_the_page_with_the_sample_season_is_accessible_with_every_table_open(
    season: Page, served: Served
) -> None:
    for period in ("4w", "3m", "all"):
        season.goto(f"{served.base}/trends/?period={period}")
        season.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        for width in WIDTHS:
            must_be_readable(season, width)


def test_text_of_a_picture_is_as_large_as_the_page_means_it_and_stays_on_its_sheet(
    season: Page, served: Served
) -> None:
    season.goto(f"{served.base}/trends/")
    for width in WIDTHS:
        season.set_viewport_size({"width": width, "height": 900})
        found = season.evaluate(
            """() => [...document.querySelectorAll("svg.plot:not(.where)")]
              .filter((svg) => svg.getBoundingClientRect().width)
              .flatMap((svg) => {
                const box = svg.getBoundingClientRect();
                const scale = box.width / svg.viewBox.baseVal.width;
                return [...svg.querySelectorAll("text")].map((text) => {
                  const each = text.getBoundingClientRect();
                  const [left, right] = [box.left - each.left, each.right - box.right];
                  return [text.textContent, 13 * scale, left, right];
                });
              })"""
        )
        assert len(found) > 40
        for words, high, left, right in found:
            assert high >= 12, (words, width)
            assert left < 2, (words, width)
            assert right < 2, (words, width)


def test_a_picture_is_saved_as_png_on_this_machine_alone(
    season: Page, served: Served, tmp_path: Path
) -> None:
    season.goto(f"{served.base}/trends/")
    button = season.locator('[data-name="trends-time.png"]')
    with season.expect_download() as begun:
        button.click()
    begun.value.save_as(tmp_path / "time.png")
    data = (tmp_path / "time.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", data[16:24])
    assert wide == 1224
    assert high > 500
    season.get_by_text("Saved as PNG.").wait_for()


def test_without_a_script_the_picture_comes_as_svg(
    season: Page, served: Served, browser: Browser, tmp_path: Path
) -> None:
    plain = browser.new_context(
        java_script_enabled=False, storage_state=season.context.storage_state()
    )
    page = plain.new_page()
    page.goto(f"{served.base}/trends/")
    assert not page.locator("[data-png]").first.is_visible()
    with page.expect_download() as begun:
        page.get_by_role("link", name="SVG").first.click()
    begun.value.save_as(tmp_path / "time.svg")
    assert "<title>Pain" in (tmp_path / "time.svg").read_text()
    plain.close()
