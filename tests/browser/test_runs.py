"""A real run in a real browser: its cursor, its table, gone and back again."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.served import Served

DATA = Path(__file__).parent.parent / "data"


def open_run(page: Page, served: Served, name: str = "run_garmin.tcx") -> None:
    """Put in by the page, as a runner does."""
    page.goto(f"{served.base}/import/")
    page.locator("#files").set_input_files([DATA / name])
    page.locator("#send").click()
    expect(page.locator("h1")).to_have_text("1 file imported", timeout=20_000)
    page.goto(f"{served.base}/runs/")
    page.locator(".runlist a").first.click()


def test_the_cursor_goes_by_keys_and_by_pointer_and_is_said(page: Page, served: Served) -> None:
    open_run(page, served)
    slider = page.get_by_role("slider", name="Along the run")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", page.locator("#cursorsays").inner_text())
    first = page.locator("#cursorsays").inner_text()
    assert "pace" in first
    page.keyboard.press("End")
    assert page.locator("#cursorsays").inner_text() != first
    chart = page.locator("svg.run.narrow")
    expect(chart.locator(".cursor:not([hidden])")).to_have_count(1)
    last = page.locator("#cursorsays").inner_text()
    chart.hover(position={"x": 160, "y": 60})
    assert page.locator("#cursorsays").inner_text() != last


def test_a_run_is_deleted_and_brought_back(page: Page, served: Served) -> None:
    open_run(page, served)
    heading = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Delete").click()
    told = page.get_by_role("status")
    expect(told).to_contain_text("Deleted: ")
    expect(page.locator(".runlist a")).to_have_count(0)
    told.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.goto(f"{served.base}/runs/")
    expect(page.locator(".runlist a")).to_have_count(1)


def test_without_script_the_page_has_its_curves_and_its_table(browser, served: Served) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.link)
        open_run(page, served)
        expect(page.locator("svg.run.wideonly")).to_be_visible()
        expect(page.locator("#cursorbar")).to_be_hidden()
        page.get_by_text("Show as table").click()
        expect(page.get_by_role("table").first).to_be_visible()


def test_runs_are_accessible_and_fit_a_phone(page: Page, served: Served) -> None:
    open_run(page, served)
    one = page.url
    for address in (one, f"{one}edit/", f"{served.base}/runs/", f"{served.base}/runs/add/"):
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(address)
            for summary in page.locator("main summary").all():
                summary.click()
            found = Axe().run(page)
            assert found.violations_count == 0, f"{address} {width}\n{found.generate_report()}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} is {wide} wide at {width}"
