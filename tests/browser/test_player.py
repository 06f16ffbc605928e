"""A whole routine on a phone: begun, made easier, cut off, ended by pain, logged."""

import contextlib
import json
import os
import sqlite3
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from coxa.store.home.folder import Home
from tests.browser.looking import are_sound, is_sound
from tests.browser.served import COXA, Served

GO = "/routines/pre_run/go/"


def logged(served: Served) -> list[dict[str, object]]:
    words = [str(COXA), "--home", str(served.home), "routine", "log", "--list", "--json"]
    ours = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    said = subprocess.run(words, check=True, capture_output=True, text=True, env=ours).stdout
    return [json.loads(line) for line in said.splitlines()]


def begin(page: Page, served: Served, level: int = 0, address: str = GO) -> None:
    page.goto(f"{served.base}{address}")
    page.locator(f"#p-first [data-level='{level}']").click()
    expect(page.locator("#p-work")).to_be_visible()


def turn(page: Page) -> None:
    """One set of one side, at once."""
    page.locator("#p-main").click() if page.inner_text("#p-main") == "Start" else None
    page.locator("#p-done").click()


def finish(page: Page, effort: int, hip: int) -> None:
    page.locator(f"label:has(input[name=effort][value='{effort}'])").click()
    page.locator(f"label:has(input[name=level][value='{hip}'])").click()
    page.get_by_role("button", name="Log it").click()


def test_a_whole_session_is_driven_and_logged(page: Page, served: Served) -> None:
    begin(page, served)
    expect(page.locator("#p-title")).to_have_text("Leg swing, front to back")
    expect(page.locator("#p-figure svg .fr.on")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    seen: list[str] = []
    for _ in range(40):
        if page.locator("#finish").is_visible():
            break
        title, side = page.inner_text("#p-title"), page.inner_text("#p-side")
        if page.inner_text("#p-main") == "Start":
            page.locator("#p-main").click()
        if page.inner_text("#p-done") == "Begin":  # a rest, or turning round
            page.locator("#p-done").click()
            side = page.inner_text("#p-side")
        seen.append(f"{title}: {side}")
        page.locator("#p-done").click()
    assert seen[:2] == [
        "Leg swing, front to back: Left side",
        "Leg swing, front to back: Right side",
    ]
    assert seen[-1] == "Clamshell: Right side, set 2 of 2"
    finish(page, effort=4, hip=0)
    expect(page.locator("#over-h")).to_have_text("Logged")
    (done,) = logged(served)
    assert done["ended"] == "finished"
    assert done["effort"] == 4
    steps = done["steps"]
    assert isinstance(steps, list)
    assert [step["went"] for step in steps] == ["done"] * 5
    assert steps[4]["sets"] == 2


def test_pain_makes_it_easier_and_then_ends_it(page: Page, served: Served) -> None:
    begin(page, served, level=2)
    page.locator("#p-main").click()
    page.locator("#p-hurts").click()
    page.locator("#hurts [data-level='4']").click()
    expect(page.locator("#p-cue")).to_contain_text("A smaller arc.")
    page.locator("#p-hurts").click()
    page.locator("#hurts [data-level='6']").click()
    expect(page.locator("#finish-h")).to_have_text("Stopped because of pain")
    page.locator("label:has(input[name=where][value=side_of_hip])").click()
    finish(page, effort=3, hip=6)
    expect(page.locator("#over-care")).to_be_visible()
    (done,) = logged(served)
    assert (done["ended"], done["pain"]) == ("pain", 6)
    page.goto(f"{served.base}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leave the run today")


@pytest.mark.parametrize("way", ["[data-limp]", "[data-groin]"])
def test_a_limp_or_rising_groin_pain_ends_it(page: Page, served: Served, way: str) -> None:
    begin(page, served)
    page.locator("#p-hurts").click()
    page.locator(f"#hurts {way}").click()
    expect(page.locator("#finish-h")).to_have_text("Stopped because of pain")


def test_pain_above_5_begins_nothing(page: Page, served: Served) -> None:
    page.goto(f"{served.base}{GO}")
    page.locator("#p-first [data-level='6']").click()
    expect(page.locator("#over-h")).to_have_text("Not today")
    expect(page.locator("#player")).to_be_hidden()


def test_pain_of_4_begins_with_the_easier_variant(page: Page, served: Served) -> None:
    begin(page, served, level=4)
    expect(page.locator("#p-cue")).to_contain_text("A smaller arc.")
    expect(page.locator("#p-harder")).to_be_disabled()


def test_the_groin_is_asked_about_before_anything_is_loaded(page: Page, served: Served) -> None:
    page.goto(f"{served.base}{GO}")
    page.locator("#p-bone").check()
    page.locator("#p-first [data-level='1']").click()
    expect(page.locator("#over-h")).to_have_text("The check first")


def test_it_goes_on_without_a_connection_and_is_sent_later(
    page: Page, served: Served, context: BrowserContext, faults: list[str]
) -> None:
    begin(page, served)
    page.wait_for_load_state("networkidle")  # every figure is here
    context.set_offline(True)
    for _ in range(5):
        page.locator("#p-skip").click()
        if page.locator("#p-work").is_visible():
            expect(page.locator("#p-figure svg")).to_be_visible()
    finish(page, effort=2, hip=0)
    expect(page.locator("#over-h")).to_have_text("Kept here for now")
    expect(page.locator("#unsentwords")).to_contain_text("1 round is kept")
    assert logged(served) == []
    context.set_offline(False)
    expect(page.locator("#over-h")).to_have_text("Logged")
    assert len(logged(served)) == 1
    assert page.evaluate("localStorage.getItem('coxa.rounds')") == "[]"
    faults.clear()  # the browser says that it was offline


def test_a_round_that_waits_is_sent_from_the_next_page(
    page: Page, served: Served, context: BrowserContext, faults: list[str]
) -> None:
    begin(page, served)
    context.set_offline(True)
    page.locator("#p-end").click()
    finish(page, effort=1, hip=0)
    expect(page.locator("#over-h")).to_have_text("Kept here for now")
    page.evaluate("kept = localStorage.getItem('coxa.rounds')")
    context.set_offline(False)
    page.goto(f"{served.base}/routines/")
    expect(page.locator("#unsent")).to_be_hidden()
    assert len(logged(served)) == 1
    faults.clear()


def test_the_keyboard_pauses_and_goes_on(page: Page, served: Served) -> None:
    begin(page, served)
    page.keyboard.press("Space")
    expect(page.locator("#p-main")).to_have_text("Pause")
    page.keyboard.press("Space")
    expect(page.locator("#p-cue")).to_have_text("Paused.")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#p-title")).to_have_text("Leg swing, side to side")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#p-title")).to_have_text("Leg swing, front to back")


def test_with_less_motion_the_figure_stands_still(page: Page, served: Served) -> None:
    page.emulate_media(reduced_motion="reduce")
    begin(page, served)
    expect(page.locator("#p-figure.three svg .fr.on")).to_have_count(3)


def test_left_and_right_are_drawn_as_mirror_images(page: Page, served: Served) -> None:
    begin(page, served)
    expect(page.locator("#p-figure svg.mirror")).to_have_count(1)
    turn(page)
    expect(page.locator("#p-side")).to_have_text("Right side")
    expect(page.locator("#p-figure svg")).not_to_have_class("fig mirror")


def test_without_script_the_steps_and_a_form_do_the_same(
    browser, served: Served, page: Page
) -> None:
    made = browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = made.new_page()
    plain.goto(f"{served.base}{GO}")
    expect(plain.locator(".stills").first).to_be_visible()
    plain.get_by_role("checkbox", name="Glute bridge").check()
    plain.get_by_role("button", name="Log it").click()
    expect(plain.get_by_role("status").first).to_contain_text("Logged.")
    made.close()
    (done,) = logged(served)
    assert [step["exercise"] for step in done["steps"]] == ["EX04"]  # type: ignore[attr-defined]


def test_the_pages_are_sound(page: Page, served: Served) -> None:
    are_sound(
        page, [f"{served.base}{tail}" for tail in ("/routines/", "/routines/strength_a/", GO)]
    )
    page.set_viewport_size({"width": 390, "height": 844})
    begin(page, served)
    is_sound(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#p-hurts").click()
    is_sound(page)
    page.locator("#hurts [data-close]").click()
    page.locator("#p-end").click()
    is_sound(page)


def test_the_pain_button_is_in_sight_without_scrolling(page: Page, served: Served) -> None:
    begin(page, served)
    page.evaluate("document.getElementById('p-title').textContent = 'A very long name. '.repeat(6)")
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator("#p-hurts")).to_be_in_viewport(ratio=1)


def test_what_is_thumbed_is_large_enough(page: Page, served: Served) -> None:
    begin(page, served)
    for button in page.locator("#p-work button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, button.inner_text()


def test_the_metronome_asks_for_runs_first(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/routines/cadence/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not enough runs yet")
    is_sound(page)


def stepped(served: Served) -> None:
    """Three runs whose watch counted 162 steps a minute."""
    ours = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    for back in (1, 3, 5):
        start = f"{datetime.now(UTC).date() - timedelta(days=back)}T06:00"
        add = ["run", "add", "--start", start, "--distance", "5km", "--duration", "30:00"]
        words = [str(COXA), "--home", str(served.home), *add]
        subprocess.run(words, check=True, capture_output=True, env=ours)
    with contextlib.closing(sqlite3.connect(Home(served.home).database)) as rows:
        rows.execute("UPDATE coxa_activity SET avg_cadence_spm = 162")
        rows.commit()


def test_the_metronome_beats_until_it_is_stopped(page: Page, served: Served) -> None:
    stepped(served)
    page.goto(f"{served.base}/routines/cadence/")
    page.locator("#beat").click()
    expect(page.locator("#beat")).to_have_text("Stop")
    expect(page.locator("#beatcount")).not_to_have_text("0:00")
    page.locator("#beat").click()
    expect(page.locator("#beat")).to_have_text("Start")
    is_sound(page)


def test_a_reload_in_the_middle_goes_on_where_it_was(page: Page, served: Served) -> None:
    begin(page, served, level=4)
    turn(page)
    page.locator("#p-skip").click()
    expect(page.locator("#p-title")).to_have_text("Leg swing, side to side")
    turn(page)
    page.reload()
    expect(page.locator("#p-left h1")).to_have_text("Go on where you were?")
    expect(page.locator("#p-leftwords")).to_contain_text("2 of 5, Leg swing, side to side")
    expect(page.locator("#p-ask")).to_be_hidden()
    is_sound(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#p-goon").click()
    expect(page.locator("#p-title")).to_have_text("Leg swing, side to side")
    expect(page.locator("#p-side")).to_have_text("Right side")
    expect(page.locator("#p-harder")).to_be_disabled()  # what pain had set holds on
    assert "level" not in page.url
    page.locator("#p-end").click()
    finish(page, effort=2, hip=1)
    (done,) = logged(served)
    assert [step["went"] for step in done["steps"]][:2] == ["partly", "partly"]  # type: ignore[attr-defined]
    assert done["pain"] == 4
    assert page.evaluate("localStorage.getItem('coxa.round')") is None


def test_a_reload_before_logging_loses_nothing(page: Page, served: Served) -> None:
    begin(page, served, level=2)
    page.locator("#p-hurts").click()
    page.locator("#hurts [data-level='7']").click()
    expect(page.locator("#finish-h")).to_have_text("Stopped because of pain")
    page.reload()
    expect(page.locator("#finish-h")).to_have_text("Stopped because of pain")
    finish(page, effort=3, hip=6)
    (done,) = logged(served)
    assert (done["ended"], done["pain"]) == ("pain", 7)


def test_a_round_left_long_ago_or_begun_anew_is_not_offered(page: Page, served: Served) -> None:
    begin(page, served)
    page.reload()
    page.locator("#p-anew").click()
    expect(page.locator("#p-ask")).to_be_visible()
    expect(page.locator("#p-left")).to_be_hidden()
    page.locator("#p-first [data-level='0']").click()
    expect(page.locator("#p-work")).to_be_visible()
    page.evaluate(
        "() => { const kept = JSON.parse(localStorage.getItem('coxa.round'));"
        " kept.kept -= 5 * 3600 * 1000; localStorage.setItem('coxa.round', JSON.stringify(kept)); }"
    )
    page.reload()
    expect(page.locator("#p-left")).to_be_hidden()
    page.goto(f"{served.base}/routines/strength_a/go/")
    expect(page.locator("#p-left")).to_be_hidden()


def test_what_was_logged_is_taken_back_changed_and_logged_again(page: Page, served: Served) -> None:
    begin(page, served)
    page.locator("#p-end").click()
    finish(page, effort=9, hip=0)
    expect(page.locator("#over-h")).to_have_text("Logged")
    is_sound(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("#over-undo").click()
    expect(page.locator("#finish-h")).to_have_text("Taken back")
    assert logged(served) == []
    finish(page, effort=2, hip=0)
    expect(page.locator("#over-h")).to_have_text("Logged")
    (done,) = logged(served)
    assert done["effort"] == 2


def test_a_round_that_was_not_sent_yet_is_taken_back_too(
    page: Page, served: Served, context: BrowserContext, faults: list[str]
) -> None:
    begin(page, served)
    context.set_offline(True)
    page.locator("#p-end").click()
    finish(page, effort=1, hip=0)
    expect(page.locator("#over-h")).to_have_text("Kept here for now")
    page.locator("#over-undo").click()
    expect(page.locator("#finish-h")).to_have_text("Taken back")
    context.set_offline(False)
    page.goto(f"{served.base}/routines/")
    expect(page.locator("#unsent")).to_be_hidden()
    assert logged(served) == []
    faults.clear()
