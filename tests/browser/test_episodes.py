"""Episodes, the weekly check-in and the clinician's sheet in a real browser."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import is_sound, tab_to
from tests.browser.served import Served, said


@pytest.fixture(scope="session")
def sore_home(set_up: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made up: two notes, a check, two check-ins of one activity."""
    home = tmp_path_factory.mktemp("sore") / "home"
    shutil.copytree(set_up, home)
    for level, day in (("5", "yesterday"), ("3", "today")):
        said(home, "pain", level, "--where", "groin:left", "--when", "during", "--on", day)
    answers = (
        '{"where": ["groin:left"], "with_running": "builds", "walking": "hurts", "age": 34,'
        ' "how_long": 20, "alarm": [], "started": "slowly", "night": "no", "course": "worse",'
        ' "bone_risk": ["load_jump"], "history": [], "feel": [], "worse_with": ["stairs"]}'
    )
    said(home, "check", "--answers", "-", "--save", text=answers)
    said(home, "checkin", "--follow", "Stairs")
    for step, rate in (("2", "3"), ("1", "6")):
        four = [word for name in ("run", "less", "worse", "pain") for word in (f"--{name}", step)]
        said(home, "checkin", *four, "--rate", rate, "--warning", "none")
    return home


@pytest.fixture
def home_before(request: pytest.FixtureRequest, set_up: Path) -> Path:
    """The sore runner's home for a test that asks for one."""
    wanted = "sore_home" if "sore" in request.fixturenames else ""
    found: Path = request.getfixturevalue(wanted) if wanted else set_up
    return found


@pytest.fixture
def sore(served: Served) -> Served:
    return served


def test_each_page_is_sound(page: Page, sore: Served) -> None:
    for path in ("/episodes/", "/episodes/1/", "/episodes/week/", "/episodes/1/summary/"):
        is_sound(page, f"{sore.base}{path}")


def pages(page: Page, shape: str) -> int:
    sheet = page.pdf(format=shape)
    return sheet.count(b"/Type /Page\n") + sheet.count(b"/Type /Page ")


@pytest.mark.parametrize("shape", ["A4", "Letter"])
def test_the_clinicians_page_fits_one_sheet(page: Page, sore: Served, shape: str) -> None:
    page.goto(f"{sore.base}/episodes/1/summary/")
    assert pages(page, shape) == 1


def test_a_made_up_sheet_is_printed_as_made_up(page: Page, served: Served) -> None:
    page.goto(f"{served.base}/settings/")
    page.get_by_text("Look around with sample data").click()
    page.get_by_role("button", name="Look around").click()
    page.goto(f"{served.base}/episodes/")
    page.get_by_role("link", name="Side of the left hip").click()
    for path in (page.url, f"{page.url}summary/"):
        is_sound(page, path)
    page.emulate_media(media="print")
    expect(page.get_by_text("Coxa, sample data, printed on")).to_be_visible()
    assert pages(page, "A4") == 1


def fully(served: Served) -> None:
    """Every question of the safety check answered, long words, and a clinician's look before."""

    def run(*words: str, text: str = "") -> str:
        return said(served.home, *words, text=text)

    run("check", "--clear", "--who", "Dr Example", "--found", "Nothing. " * 30)
    questions = [json.loads(line) for line in run("check", "--questions", "--json").splitlines()]
    answers = {each["id"]: ANY[each["kind"]](each) for each in questions}
    answers |= {"where": ["groin:left"], "with_running": "builds", "walking": "hurts", "age": 34}
    run("check", "--answers", "-", "--save", text=json.dumps(answers))
    long = "Rest, ice, heat, and two visits to somebody who knows runners well. " * 8
    run("episode", "edit", "1", "--tried", long, "--helped", long)


ANY = {
    "boolean": lambda each: False,
    "multi": lambda each: [],
    "number": lambda each: each["min"] or 3,
    "choice": lambda each: each["options"][0]["id"],
    "regions": lambda each: ["groin:left"],
}


@pytest.mark.parametrize("shape", ["A4", "Letter"])
def test_a_full_record_fits_one_sheet(page: Page, sore: Served, shape: str) -> None:
    fully(sore)
    page.goto(f"{sore.base}/episodes/1/summary/")
    expect(page.locator(".onepage")).to_contain_text("Asked, and not so")
    expect(page.locator(".onepage")).to_contain_text("Looked at before")
    assert pages(page, shape) == 1
    is_sound(page)


def answer(page: Page, value: str) -> None:
    page.locator(f'[name="answer"][value="{value}"]').check(force=True)
    page.locator('.stick [value="next"]').click()


def test_a_check_in_and_its_undo(page: Page, sore: Served) -> None:
    page.goto(f"{sore.base}/episodes/week/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#q")).to_be_focused()
    answer(page, "none")
    for _ in range(4):
        answer(page, "0")
    expect(page.locator("#q")).to_have_text("Stairs")
    page.keyboard.press("Tab")
    is_sound(page)
    answer(page, "8")
    expect(page.locator(".told")).to_contain_text("Noted: 0 of 100")
    page.locator(".told button").click()
    expect(page.locator(".told")).to_contain_text("The check-in is taken back.")


def test_a_check_in_by_keys_alone_left_and_taken_up(page: Page, sore: Served) -> None:
    page.goto(f"{sore.base}/episodes/week/")
    tab_to(page, "main form button.pri")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 1 of 6")).to_be_visible()
    tab_to(page, '[value="none"]')
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question 2 of 6")).to_be_visible()
    tab_to(page, '[name="answer"]')
    page.keyboard.press("ArrowDown")
    tab_to(page, '[value="leave"]')
    page.keyboard.press("Enter")
    expect(page.locator(".told")).to_have_text("Your answers are kept for a day.")
    page.goto(f"{sore.base}/episodes/week/")
    page.get_by_role("link", name="Go on where you left").click()
    expect(page.get_by_text("Question 3 of 6")).to_be_visible()
    page.get_by_role("link", name="Back").click()
    expect(page.locator('[name="answer"]:checked')).to_have_count(1)


def test_every_screen_of_a_check_in_is_short_and_sound(page: Page, sore: Served) -> None:
    page.goto(f"{sore.base}/episodes/week/")
    page.get_by_role("button", name="Start").click()
    for number in range(1, 7):
        is_sound(page)
        page.set_viewport_size({"width": 390, "height": 844})
        high = page.evaluate("document.documentElement.scrollHeight")
        assert number == 1 or high <= 844, f"screen {number} is {high} high"
        answer(page, "none" if number == 1 else "1")
    expect(page.locator(".told")).to_contain_text("Noted: 33 of 100")


def test_a_check_in_and_a_move_need_no_script(browser: Browser, page: Page, sore: Served) -> None:
    state = page.context.storage_state()
    with browser.new_context(java_script_enabled=False, storage_state=state) as context:
        plain = context.new_page()
        plain.goto(f"{sore.base}/episodes/week/")
        plain.get_by_role("button", name="Start").click()
        answer(plain, "none")
        answer(plain, "3")
        answer(plain, "2")
        plain.locator('.stick [value="next"]').click()  # the activity is left out
        expect(plain.locator(".told")).to_contain_text("Noted: 92 of 100")
        plain.get_by_role("link", name="Move or split something off").click()
        plain.locator('[name="thing"]').last.check()
        plain.get_by_role("button", name="Move what is ticked").click()
        expect(plain.locator(".told")).to_contain_text("Moved here.")


def test_moving_and_a_new_sign_are_sound(page: Page, sore: Served) -> None:
    is_sound(page, f"{sore.base}/episodes/1/?move")
    page.goto(f"{sore.base}/episodes/week/")
    page.get_by_role("button", name="Start").click()
    answer(page, "walking.limp")
    expect(page.get_by_role("link", name="Go on with the check")).to_be_visible()
    is_sound(page)
    page.get_by_role("link", name="Go on with the check").click()
    expect(page.locator("#q")).to_be_focused()
    page.goto(f"{sore.base}/episodes/week/")
    page.get_by_role("link", name="Go on where you left").click()
    expect(page.get_by_text("Question 2 of 6")).to_be_visible()
