"""A note of pain by keys, by finger and without script; accessible, and no wider than a phone."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.served import Served

PHONE, DESK = 390, 1280


def region(page: Page, name: str):
    return page.locator(f"#{name}")


def test_a_note_is_made_by_keys_alone(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/pain/")
    page.locator('.maptabs input[value="front"]').focus()
    page.keyboard.press("Tab")
    expect(page.locator(".region:focus")).to_have_count(1)
    page.keyboard.press("Home")
    for _ in range(4):  # right groin, right and left half of the pubic bone, left groin
        page.keyboard.press("ArrowRight")
    expect(region(page, "front-groin-left")).to_be_focused()
    page.keyboard.press("Space")
    expect(region(page, "front-groin-left")).to_have_attribute("aria-checked", "true")
    expect(page.locator("[data-said]")).to_have_text("Left groin, chosen")
    page.locator('.scale input[value="0"]').focus()
    page.keyboard.press("4")
    expect(region(page, "front-groin-left")).to_have_attribute(
        "aria-label", "Left groin, pain 4 of 10, chosen"
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Noted: left groin, 4.")


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pain_and_diary_are_accessible_and_fit(
    page: Page, served: Served, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{served.base}/pain/")
    page.get_by_role("button", name="No pain today").click()
    for address in ("/pain/", "/diary/", "/diary/2024-02/", _first_note(page, served)):
        for width in (PHONE, DESK):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{served.base}{address}")
            for summary in page.locator("summary").all():
                summary.click()
            found = Axe().run(page)
            assert found.violations_count == 0, f"{address} {width}\n{found.generate_report()}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} is {wide} wide at {width}"


def _first_note(page: Page, served: Served) -> str:
    page.goto(f"{served.base}/diary/")
    link = page.locator(".noted a").first.get_attribute("href")
    assert link is not None
    assert re.fullmatch(r"/pain/\d+/", link)
    return link
