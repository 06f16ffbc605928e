"""A note of pain by keys, by finger and without script; accessible, and no wider than a phone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import DESK, PHONE, are_sound, arrow_to, tab_to
from tests.browser.served import Served

PHONE_MAP = 300  # how wide the drawing is there; the sizes of the regions are held to it


def region(page: Page, name: str):
    return page.locator(f"#{name}")


def label(page: Page) -> str:
    """How the region with the focus is said."""
    return page.locator(".region:focus").get_attribute("aria-label") or ""


def test_a_note_is_made_by_keys_alone_and_changes_today(page: Page, served: Served) -> None:
    headline = page.locator("h1").inner_text()
    page.goto(f"{served.base}/pain/")
    tab_to(page, ".region")
    page.keyboard.press("Home")
    assert label(page).startswith("Front of the right hip")
    for _ in range(6):
        if page.evaluate("document.activeElement.id") == "front-groin-left":
            break
        page.keyboard.press("ArrowRight")
    assert label(page) == "Left groin"
    page.keyboard.press("Space")
    expect(region(page, "front-groin-left")).to_have_attribute("aria-checked", "true")
    expect(page.locator("[data-said]")).to_have_text("Left groin, chosen")
    tab_to(page, '[name="level"]')
    page.keyboard.press("4")
    expect(page.locator('[name="level"][value="4"]')).to_be_checked()
    assert region(page, "front-groin-left").get_attribute("aria-label") == (
        "Left groin, pain 4 of 10, chosen"
    )
    arrow_to(page, "when", "during")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Noted: left groin, 4.")
    assert page.url == f"{served.base}/"
    assert page.locator("h1").inner_text() != headline


@pytest.mark.parametrize(
    ("view", "ours", "theirs"), [("front", "right", "left"), ("back", "left", "right")]
)
def test_the_arrow_to_our_right_crosses_to_the_side_that_lies_there(
    page: Page, served: Served, view: str, ours: str, theirs: str
) -> None:
    page.goto(f"{served.base}/pain/")
    page.locator(f'.maptabs label[data-for="{view}"]').click()
    region(page, f"{view}-side_of_hip-{ours}").focus()
    said = []
    for _ in range(12):
        said.append(label(page))
        page.keyboard.press("ArrowRight")
    sides = [ours if ours in each.lower() else theirs for each in said]
    assert sides[0] == ours
    assert sides[-1] == theirs
    assert sides == sorted(sides, key=[ours, theirs].index)  # across once, and never back
    assert said[-1] == f"Side of the {theirs} hip"


def test_a_tap_on_the_map_ticks_the_list(browser: Browser, served: Served) -> None:
    phone = browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True)
    page = phone.new_page()
    page.goto(served.link)
    page.goto(f"{served.base}/pain/")
    knee, listed = region(page, "front-knee-left"), page.locator('[value="knee:left"]')
    drawing = page.locator('[data-view="front"] .bodymap').bounding_box()
    assert drawing is not None
    assert drawing["width"] == PHONE_MAP
    knee.tap()
    expect(listed).to_be_checked()
    expect(page.locator("[data-chosen]")).to_have_text("Left knee")
    knee.tap()
    expect(listed).not_to_be_checked()
    phone.close()


@pytest.mark.parametrize("view", ["front", "back", "left", "right"])
def test_arrows_reach_every_region_of_a_view(page: Page, served: Served, view: str) -> None:
    page.goto(f"{served.base}/pain/")
    page.locator(f'.maptabs label[data-for="{view}"]').click()
    every = page.locator(f'[data-view="{view}"] .region').evaluate_all("all => all.map(e => e.id)")
    seen: set[str] = set()
    waiting = [every[0]]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
            region(page, at).focus()
            page.keyboard.press(key)
            waiting.append(page.evaluate("document.activeElement.id"))
    assert seen == set(every)
    stops = page.locator(f'[data-view="{view}"] .region[tabindex="0"]')
    expect(stops).to_have_count(1)


def test_map_and_list_say_the_same(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/pain/")
    page.get_by_text("Choose from a list").click()
    box = page.locator("[data-list]").get_by_label("Side of the left hip")
    box.check()
    for name in ("front-side_of_hip-left", "back-side_of_hip-left", "left-side_of_hip-left"):
        expect(region(page, name)).to_have_attribute("aria-checked", "true")
    region(page, "front-side_of_hip-left").focus()
    page.keyboard.press("Enter")
    expect(box).not_to_be_checked()
    expect(page.locator("[data-chosen]")).to_have_text("Nothing marked yet.")


def test_a_finger_on_an_edge_is_asked_and_not_guessed_at(browser: Browser, served: Served) -> None:
    phone = browser.new_context(viewport={"width": PHONE, "height": 844}, has_touch=True)
    page = phone.new_page()
    page.goto(served.link)
    page.goto(f"{served.base}/pain/")
    thigh, knee = region(page, "front-front_thigh-right"), region(page, "front-knee-right")
    knee.scroll_into_view_if_needed()
    box = thigh.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] - 2)
    offer = page.locator("[data-offer]")
    expect(offer).to_be_visible()
    offer.get_by_role("button", name="Right knee").tap()
    expect(knee).to_have_attribute("aria-checked", "true")
    expect(thigh).to_have_attribute("aria-checked", "false")
    expect(offer).to_be_hidden()
    phone.close()


def test_without_script_the_list_and_the_form_are_enough(browser: Browser, served: Served) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": PHONE, "height": 844}
    )
    page = context.new_page()
    page.goto(served.link)
    page.goto(f"{served.base}/pain/")
    expect(page.locator(".drawn")).to_be_hidden()
    page.locator('[name="where"][value="low_back:middle"]').check()
    page.locator('[name="level"][value="3"]').check(force=True)
    page.locator('[form="pain"]').click()
    expect(page.locator(".told")).to_contain_text("Noted: low back, middle, 3.")
    page.locator(".told button").click()
    expect(page.locator(".told")).to_contain_text("taken back")
    context.close()


def test_what_is_missing_is_said_where_the_focus_goes(page: Page, served: Served, faults) -> None:
    page.goto(f"{served.base}/pain/")
    region(page, "front-groin-left").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#fault")).to_be_focused()
    expect(page.locator("#fault")).to_have_text("Choose a number from 0 to 10.")
    expect(region(page, "front-groin-left")).to_have_attribute("aria-checked", "true")
    faults.clear()  # the browser logs the 400


def test_a_desk_shows_three_drawings_and_a_phone_one(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/pain/")
    expect(page.locator(".bodymap:visible")).to_have_count(1)
    page.set_viewport_size({"width": DESK, "height": 900})
    expect(page.locator(".bodymap:visible")).to_have_count(3)
    page.locator('.maptabs label[data-for="right"]').click()
    expect(page.locator('[data-view="right"] .bodymap')).to_be_visible()
    expect(page.locator('[data-view="left"] .bodymap')).to_be_hidden()


def test_pain_and_diary_are_accessible_and_fit(page: Page, served: Served) -> None:
    base = served.base
    page.goto(f"{base}/pain/")
    region(page, "front-groin-left").press("Space")
    page.locator('[name="level"][value="4"]').check(force=True)
    page.get_by_role("button", name="Save").click()
    note = _first_note(page, served)
    are_sound(page, [f"{base}{each}" for each in ("/pain/", "/diary/", "/diary/2024-02/", note)])


def _first_note(page: Page, served: Served) -> str:
    page.goto(f"{served.base}/diary/")
    link = page.locator(".noted a").first.get_attribute("href")
    assert link is not None
    assert re.fullmatch(r"/pain/\d+/", link)
    return link
