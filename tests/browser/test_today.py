"""From real files and one note to another day: Today in a real browser."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import are_sound, is_sound, tab_to
from tests.browser.served import Served

DATA = Path(__file__).parent.parent / "data"
FILES = [DATA / "run_garmin.tcx", DATA / "gpx_run.gpx", DATA / "garmin-fenix-5-run.fit"]


def import_files(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/import/")
    page.locator("#files").set_input_files(FILES)
    page.locator("#send").click()
    expect(page.locator("h1")).to_have_text("3 files imported", timeout=30_000)


def state_and_headline(page: Page, served: Served) -> tuple[str, str]:
    page.goto(f"{served.base}/")
    return page.locator("main .state").inner_text(), page.locator("h1").inner_text()


def mark_left_groin_by_keys(page: Page) -> None:
    tab_to(page, ".region")
    page.keyboard.press("Home")
    for _ in range(40):
        if page.evaluate("document.activeElement.dataset.place") == "groin:left":
            break
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.locator("[data-chosen]")).to_have_text("left groin", ignore_case=True)


def test_real_files_and_a_note_change_what_today_says(page: Page, served: Served) -> None:
    import_files(page, served)
    page.goto(f"{served.base}/runs/")
    expect(page.locator(".runlist a")).to_have_count(3)
    before = state_and_headline(page, served)
    assert before[0] == "One question"

    page.get_by_role("link", name="Say how the hip is").click()
    mark_left_groin_by_keys(page)
    tab_to(page, '[name="level"]')
    page.keyboard.press("4")
    expect(page.locator('[name="level"][value="4"]')).to_be_checked()
    tab_to(page, '[name="when"]')
    page.keyboard.press("ArrowRight")  # on a run
    expect(page.locator('[name="when"][value="during"]')).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".told")).to_contain_text("Noted: left groin, 4.")

    after = state_and_headline(page, served)
    assert after[0] == "See someone"
    assert after[1] == "Stop running and see a doctor within a week"
    assert before[0] != after[0]
    assert before[1] != after[1]
    expect(page.get_by_text("Where it hurts may be bone")).to_be_visible()


def test_undo_brings_the_day_back(page: Page, served: Served) -> None:
    before = state_and_headline(page, served)
    page.goto(f"{served.base}/pain/")
    page.get_by_role("button", name="No pain today").click()
    noted = page.locator("main .state").inner_text(), page.locator("h1").inner_text()
    assert noted != before
    page.locator(".told").get_by_role("button", name="Undo").click()
    assert state_and_headline(page, served) == before


def test_an_all_clear_is_typed_in_and_opens_the_day(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/hurts/")
    mark_left_groin_by_keys(page)
    page.locator('[name="level"][value="3"]').check(force=True)
    page.get_by_text("On a run", exact=True).click()
    page.get_by_role("button", name="Next: the safety questions").click()
    expect(page.locator("#q")).to_be_focused()
    assert state_and_headline(page, served)[0] == "See someone"
    page.get_by_text("A clinician has looked").click()
    page.get_by_label("Who looked?").fill("Dr Example")
    page.get_by_label("What was found?").fill("No fracture on the MRI")
    page.get_by_role("button", name="Record the all-clear").click()
    expect(page.locator(".told")).to_contain_text("a clinician has looked")
    assert state_and_headline(page, served)[0] != "See someone"


def test_without_script_it_hurts_now_is_noted_and_today_stops(
    browser: Browser, served: Served
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.link)
        page.goto(f"{served.base}/hurts/")
        page.locator('[name="where"][value="groin:left"]').check()
        page.locator('[name="level"][value="6"]').check(force=True)
        page.locator('[name="when"][value="during"]').check(force=True)
        page.get_by_role("button", name="Next: the safety questions").click()
        assert page.url == f"{served.base}/check/2/"
        assert state_and_headline(page, served)[0] == "See someone"


def test_today_hurts_plan_and_learn_are_sound(page: Page, served: Served) -> None:
    base = served.base
    are_sound(page, [f"{base}/", f"{base}/hurts/", f"{base}/plan/"])
    are_sound(page, [f"{base}/learn/", f"{base}/learn/?q=pillow"])
    are_sound(page, [f"{base}/learn/{each}/" for each in ("S34", "RF07", "ceiling")])
    page.goto(f"{base}/plan/")
    page.get_by_role("button", name="Follow this plan").click()
    is_sound(page)
    page.goto(f"{base}/hurts/")
    mark_left_groin_by_keys(page)
    page.locator('[name="level"][value="6"]').check(force=True)
    page.locator('[name="when"][value="during"]').check(force=True)
    page.get_by_role("button", name="Next: the safety questions").click()
    are_sound(page, [f"{base}/", f"{base}/plan/"])


def test_a_day_full_of_sums_is_sound(page: Page, served: Served) -> None:
    page.get_by_role("button", name="look around with sample data").click()
    are_sound(page, [f"{served.base}/", f"{served.base}/plan/"])
    page.goto(f"{served.base}/")
    expect(page.locator("svg.dots")).to_be_attached()


def test_a_place_that_is_missing_is_said_where_the_focus_goes(
    page: Page, served: Served, faults: list[str]
) -> None:
    page.goto(f"{served.base}/hurts/")
    expect(page.locator("#q")).to_be_focused()
    page.locator('[name="level"][value="6"]').check(force=True)
    page.get_by_role("button", name="Next: the safety questions").click()
    expect(page.locator("#fault")).to_be_focused()
    expect(page.locator("#fault")).to_have_text("Mark where it hurts.")
    expect(page.locator('[name="level"][value="6"]')).to_be_checked()
    is_sound(page)
    faults.clear()  # the browser logs the 400
