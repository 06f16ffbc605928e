"""Learn is sound to axe at both widths, light and dark; its map leads on without script too."""

from playwright.sync_api import Browser, Page, expect

from coxa.actions.explaining.registry import SHELVES
from tests.browser.looking import are_sound
from tests.browser.served import Served


def test_shelves_and_places_are_sound(page: Page, served: Served) -> None:
    base = f"{served.base}/learn"
    are_sound(page, [f"{base}/all/{shelf.name}/" for shelf in SHELVES])
    are_sound(page, [f"{base}/at/groin/", f"{base}/C01/", f"{base}/EX13/", f"{base}/load_small/"])


def test_a_place_on_the_map_opens_its_page(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/learn/")
    page.locator(".learnmap a[href*='side_of_hip'] path").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Side of the hip")
    page.get_by_role("link", name="Pain of the tendons at the side of the hip").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Pain of the tendons at the side of the hip"
    )


def test_without_script_the_list_and_the_folds_still_work(
    browser: Browser, page: Page, served: Served
) -> None:
    context = browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state()
    )
    bare = context.new_page()
    bare.goto(f"{served.base}/learn/")
    bare.get_by_role("link", name="Groin", exact=True).click()
    expect(bare.get_by_role("heading", name="To be ruled out first")).to_be_visible()
    bare.goto(f"{served.base}/learn/all/claims/")
    bare.get_by_text("The 10 % rule").click()
    expect(bare.get_by_text("Caps the single run instead")).to_be_visible()
    context.close()
