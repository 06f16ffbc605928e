"""The safety check in a real browser: keys alone, no script, and sound all the way."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import are_sound, arrow_to, is_sound, tab_to
from tests.browser.served import Served


def screen(page: Page, number: int, text: str) -> None:
    """That question is shown and has the focus."""
    expect(page.get_by_text(f"Question {number} of about")).to_be_visible()
    expect(page.locator("#q")).to_have_text(text)
    expect(page.locator("#q")).to_be_focused()


def test_an_emergency_by_keys_alone(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/check/")
    tab_to(page, "main form button")
    page.keyboard.press("Enter")

    screen(page, 1, "Where does it hurt?")
    tab_to(page, ".region")
    page.keyboard.press("Space")
    tab_to(page, '[name="answer"]')
    page.keyboard.press("Enter")

    screen(page, 2, "How old are you?")
    tab_to(page, '[name="number"]')
    page.keyboard.type("40")
    page.keyboard.press("Enter")

    screen(page, 3, "Is any of this so, now or since it began?")
    tab_to(page, '[value="none"]')
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    screen(page, 4, "How did it start?")
    arrow_to(page, "answer", "fall")
    page.keyboard.press("Enter")

    screen(page, 5, "What happens when you walk, or stand on that leg?")
    arrow_to(page, "answer", "cannot")
    page.keyboard.press("Enter")

    expect(page.locator(".banner.emergency")).to_be_visible()
    expect(page.locator(".banner .state")).to_have_text("Emergency")
    expect(page.get_by_text("cannot take 4 steps").first).to_be_visible()
    page.goto(f"{served.base}/")
    expect(page.locator("main > :visible").first).to_have_class("banner emergency")
    expect(page.get_by_role("heading", level=1)).to_have_text("Go to an emergency department now")


def test_nothing_else_stands_above_the_fold_of_an_emergency(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/check/")
    page.locator("#country").fill("gb")
    page.locator("main form button").last.click()
    page.locator('[value="dont_know"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    page.locator('[name="number"]').fill("40")
    page.get_by_role("button", name="Next").click()
    page.locator('[value="ill"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    call = page.get_by_role("link", name="Call 999")
    expect(call).to_be_in_viewport(ratio=1)
    tops = page.locator("main > :visible:not(.banner)").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().top)"
    )
    bar = page.locator(".nav").bounding_box()
    assert bar is not None
    assert min(tops) >= bar["y"] - 1
    page.goto(f"{served.base}/diary/")
    page.get_by_role("link", name="An emergency answer is open").click()
    expect(page.locator(".banner.emergency")).to_be_visible()


@pytest.mark.parametrize("width", [320, 640])
def test_twice_the_size_loses_nothing(page: Page, served: Served, width: int) -> None:
    """A page at 200 % is half as wide; with larger letters alone it is as wide as before."""
    page.set_viewport_size({"width": width, "height": 480})
    answer_up_to_the_alarm(page, served)
    larger = "document.documentElement.style.fontSize = '200%'" if width == 640 else "0"
    for path in ("/check/", "/check/1/", "/check/3/", "/episodes/week/", "/episodes/week/1/"):
        page.goto(f"{served.base}{path}")
        page.evaluate(larger)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


# What is not named here is answered with no, none of these, or the first option.
BONE_STRESS = {
    "Where does it hurt?": "groin:left",
    "How old are you?": "34",
    "How does it behave with running?": "builds",
    "What happens when you walk, or stand on that leg?": "hurts",
    "Does it hurt at night or at rest?": "no",
    "How is it going?": "worse",
    "Is any of this true for you?": "load_jump",
}
SORENESS = {
    "Where does it hurt?": "front_thigh:left",
    "How old are you?": "34",
    "How does it behave with running?": "sore_both",
    "What happens when you walk, or stand on that leg?": "hurts",
    "How is it going?": "better",
    "How many days ago did it begin?": "2",
}


def answer_through(page: Page, served: Served, story: dict[str, str]) -> None:
    """Every question that the page asks, up to the result."""
    page.goto(f"{served.base}/check/")
    page.locator("main form button").last.click()
    for _ in range(30):
        if "/result/" in page.url:
            return
        answer_one(page, story.get(page.locator("#q").inner_text(), ""))
        page.get_by_role("button", name="Next").click()
    raise AssertionError("the check does not end")


def answer_one(page: Page, said: str) -> None:
    if page.locator('[name="number"]').count():
        page.locator('[name="number"]').fill(said or "10")
    elif page.locator('[name="where"]').count():
        page.locator(".maplist summary").click()
        page.locator(f'[name="where"][value="{said}"]').check()
    elif said:
        page.locator(f'[name="answer"][value="{said}"]').check(force=True)
    elif page.locator('[value="none"]').count():
        page.locator('[value="none"]').check(force=True)
    elif page.locator('[value="no"]').count():
        page.locator('[value="no"]').check(force=True)
    else:
        page.locator('[name="answer"]').first.check(force=True)


def test_bone_stress_stops_running_and_today_obeys(page: Page, served: Served) -> None:
    answer_through(page, served, BONE_STRESS)
    expect(page.locator(".banner.see, .banner.modify")).to_be_visible()
    expect(page.get_by_role("heading", name="Patterns your answers fit")).to_be_visible()
    expect(page.locator("main")).to_contain_text("stress")
    page.get_by_role("link", name="One page for the clinician").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("For the clinician")
    expect(page.locator("main")).to_contain_text("Left groin")
    page.goto(f"{served.base}/")
    expect(page.locator(".state").first).to_have_text("See someone")
    page.locator("#cleared summary").click()
    page.locator("#who").fill("Dr Who")
    page.locator("#found").fill("Healed on the picture")
    page.get_by_role("button", name="Record the all-clear").click()
    expect(page.locator(".told")).to_contain_text("Noted: a clinician has looked.")
    expect(page.locator("main")).not_to_contain_text("A ceiling, not a target.")


def test_soreness_stays_at_home(page: Page, served: Served) -> None:
    answer_through(page, served, SORENESS)
    expect(page.locator(".banner.selfc")).to_be_visible()
    expect(page.locator("main")).to_contain_text("soreness")


def test_back_corrects_and_is_said_to_be_kept(page: Page, served: Served) -> None:
    answer_up_to_the_alarm(page, served)
    page.locator('[value="none"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    screen(page, 4, "How did it start?")
    page.get_by_role("link", name="Back").click()
    expect(page.locator('[value="none"]')).to_be_checked()
    page.locator('[value="none"]').uncheck(force=True)
    page.locator('[value="ill"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".banner.emergency")).to_be_visible()
    page.get_by_role("link", name="Correct an answer").click()
    screen(page, 3, "Is any of this so, now or since it began?")
    expect(page.locator('[value="ill"]')).to_be_checked()


def answer_up_to_the_alarm(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/check/")
    page.locator("main form button").last.click()
    page.locator('[value="dont_know"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    page.locator('[name="number"]').fill("40")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#q")).to_have_text("Is any of this so, now or since it began?")


def test_without_script_the_same_questions_come_to_the_same(
    browser: Browser, served: Served
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served.link)
        page.goto(f"{served.base}/check/")
        page.get_by_role("button", name="Start").click()
        page.locator('[name="where"][value="groin:left"]').check()
        page.get_by_role("button", name="Next").click()
        page.locator('[name="number"]').fill("40")
        page.get_by_role("button", name="Next").click()
        page.locator('[value="ill"]').check(force=True)
        page.get_by_role("button", name="Next").click()
        expect(page.locator(".banner.emergency")).to_be_visible()


def test_save_and_leave_and_go_on(page: Page, served: Served) -> None:
    answer_up_to_the_alarm(page, served)
    page.locator('[value="none"]').check(force=True)
    page.get_by_role("button", name="Save and leave").click()
    expect(page.locator(".told")).to_have_text(
        "Your answers are kept. After a day the warning signs are asked again."
    )
    page.goto(f"{served.base}/check/")
    page.get_by_role("link", name="Go on where you left").click()
    screen(page, 4, "How did it start?")


def test_start_questions_and_result_are_sound(
    page: Page, served: Served, faults: list[str]
) -> None:
    base = served.base
    is_sound(page, f"{base}/check/")
    answer_up_to_the_alarm(page, served)
    are_sound(page, [f"{base}/check/{number}/" for number in (1, 2, 3)])
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#fault")).to_be_focused()
    is_sound(page)
    faults.clear()  # the browser logs the 400
    page.locator('[value="none"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    page.locator('[value="slowly"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    page.locator('[value="hurts"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    is_sound(page)
    for _ in range(20):
        if "/result/" in page.url:
            break
        page.locator('[value="dont_know"]').check(force=True)
        page.get_by_role("button", name="Next").click()
    is_sound(page)  # a long result, with its sheet and its patterns
    page.goto(f"{base}/check/3/")
    page.locator('[value="none"]').uncheck(force=True)
    page.locator('[value="breathless"]').check(force=True)
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".banner.emergency")).to_be_visible()
    is_sound(page)
    are_sound(page, [f"{base}/", f"{base}/check/"])
