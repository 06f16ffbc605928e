"""Sign in, and put files in, in a real browser."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.served import Served

DATA = Path(__file__).parent.parent / "data"
FILES = [DATA / "gpx_run.gpx", DATA / "run_garmin.tcx", DATA / "compressed-speed-distance.fit"]


def test_the_link_signs_in_and_leaves_the_address_bar(page: Page, served: Served) -> None:
    assert page.url == f"{served.base}/"
    assert served.link.split("=")[1] not in page.content()


def test_a_link_works_once(page: Page, served: Served, browser) -> None:
    with browser.new_context() as other:
        stranger = other.new_page()
        answer = stranger.goto(served.link)
        assert answer is not None
        assert answer.status == 403
        expect(stranger.get_by_role("heading", level=1)).to_contain_text("has been used")


def test_three_formats_go_in_by_the_page_and_a_fourth_is_refused(
    page: Page, served: Served, tmp_path: Path
) -> None:
    wrong = tmp_path / "photo.fit"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    page.goto(f"{served.base}/import/")
    page.get_by_label("Choose files").set_input_files([*FILES, wrong])
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("3 files imported", timeout=20_000)
    expect(page.get_by_role("heading", name="1 of 4 files was refused")).to_be_visible()
    expect(page.get_by_text("photo.fit")).to_be_visible()


def test_files_can_be_dropped_on_the_zone(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/import/")
    text = FILES[0].read_text(encoding="utf-8")
    transfer = page.evaluate_handle(
        """(text) => { const data = new DataTransfer();
        data.items.add(new File([text], "dropped.gpx")); return data; }""",
        text,
    )
    page.dispatch_event("#drop", "drop", {"dataTransfer": transfer})
    expect(page.get_by_role("heading", level=1)).to_have_text("1 file imported", timeout=20_000)


def test_without_script_the_same_form_imports(browser, served: Served) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.link)
    page.goto(f"{served.base}/import/")
    page.locator("#files").set_input_files([FILES[0]])
    page.locator("#send").click()
    # The page asks again by itself every three seconds.
    expect(page.locator("h1")).to_have_text("1 file imported", timeout=20_000)
    context.close()


def test_an_import_goes_on_when_the_page_is_left(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/import/")
    page.get_by_label("Choose files").set_input_files(FILES[:2])
    page.get_by_role("button", name="Import").click()
    page.wait_for_url("**/import/*/")
    page.goto(f"{served.base}/more/")
    page.wait_for_timeout(3000)
    page.goto(f"{served.base}/import/")
    page.get_by_role("link", name="Look at it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 files imported", timeout=20_000)
