"""`make screenshots`: every page with sample data, at 390 and 1280 px, light and dark."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, StorageState, sync_playwright

from tests.browser.served import COXA, Served, chromium, serving

WIDTHS = {390: 844, 1280: 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# name: address, and where needed the selector of a link on it that is followed.
OWN = {
    "today-see": "/",
    "result": "/check/result/1/",
    "question": "/check/1/",
    "episodes": "/episodes/",
    "episode": "/episodes/1/",
    "check-in": "/episodes/week/",
    "clinician": "/episodes/1/summary/",
    "import": "/import/",
    "imported": "/import/ main ~ aside a[href^='/import/']",
    "settings": "/settings/",
}
PAGES = {
    "today": "/",
    "pain": "/pain/",
    "diary": "/diary/",
    "hurts": "/hurts/",
    "check": "/check/",
    "plan": "/plan/",
    "plans": "/plan/new/",
    "race": "/plan/race/?distance=10000",
    "runs": "/runs/",
    "run": "/runs/ main a[href^='/runs/']:not([href$='/add/'])",
    "routines": "/routines/",
    "routine-steps": "/routines/strength_a/",
    "player": "/routines/strength_a/go/",
    "eases": "/routines/relief/",
    "learn": "/learn/",
    "trends": "/trends/?period=12m",
    "load": "/trends/load/?period=12m",
    "load-steps": "/trends/load/steps/?period=12m",
    "load-stride": "/trends/load/stride/",
    "walking": "/trends/walking/?period=3m",
    "shoes": "/shoes/",
    "shoe": "/shoes/add/",
    "shoe-runs": "/shoes/runs/",
    "search": "/learn/?q=pilow",
    "place": "/learn/at/side_of_hip/",
    "claims": "/learn/all/claims/",
    "relief": "/learn/all/relief/",
    "scales": "/learn/all/scales/",
    "hip-answers": "/answers/",
    "answers": "/learn/all/answers/",
    "exercises": "/learn/all/exercises/",
    "flags": "/learn/all/flags/",
    "claim": "/learn/S05/",
    "pattern": "/learn/C01/",
    "exercise": "/learn/EX13/",
    "routine": "/learn/pre_run/",
    "answer": "/learn/faq_how_long/",
    "word": "/learn/term_ceiling/",
    "more": "/more/",
    "not-found": "/nothing-here/",
}
DATA = Path(__file__).parent.parent / "tests" / "data"


def main(folder: Path) -> None:
    """Fills a throw-away home, then walks through it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = chromium(playwright)
        with serving(Path(home) / "home") as served:
            state = _signed_in(browser, served)
            for pages in (OWN, PAGES):
                if pages is PAGES:
                    _look_at_sample(browser, served, state)
                for tail, context in _contexts(browser, state):
                    _walk(context, served.base, pages, tail, folder)
        browser.close()


def _signed_in(browser: Browser, served: Served) -> StorageState:
    """Signed in, with an import done."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served.base}/enter")
    page.goto(served.link)
    page.goto(f"{served.base}/import/")
    page.locator("#files").set_input_files(_files(served.home))
    page.locator("#send").click()
    page.locator("[data-finished=yes]").wait_for(timeout=30_000)
    _say_that_the_groin_hurts(served)
    page.goto(f"{served.base}/check/")
    page.get_by_role("button", name="Start").click()
    state = context.storage_state()
    context.close()
    return state


def _say_that_the_groin_hurts(served: Served) -> None:
    """Made up: a note and a check that send to a doctor."""
    coxa = [str(COXA), "--home", str(served.home)]
    where = ["--where", "groin:left", "--when", "during"]
    subprocess.run([*coxa, "pain", "4", *where], check=True, capture_output=True)
    answers = '{"where": ["groin:left"], "with_running": "builds", "walking": "hurts"}'
    check = [*coxa, "check", "--answers", "-", "--save"]
    subprocess.run(check, input=answers, text=True, check=True, capture_output=True)


def _files(home: Path) -> list[Path]:
    """Real runs, one that stops half-way, and a picture under a false name."""
    whole = [path for path in sorted(DATA.iterdir()) if path.suffix in {".fit", ".gpx", ".tcx"}]
    cut, photo = home / "morning.fit", home / "photo.fit"
    longest = max(whole, key=lambda path: path.stat().st_size * (path.suffix == ".fit"))
    data = longest.read_bytes()
    cut.write_bytes(data[: len(data) // 2])
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    return [*whole, cut, photo]


def _look_at_sample(browser: Browser, served: Served, state: StorageState) -> None:
    context = browser.new_context(storage_state=state)
    page = context.new_page()
    page.goto(f"{served.base}/settings/")
    page.get_by_text("Look around with sample data").click()
    page.get_by_role("button", name="Look around").click()
    page.wait_for_url(f"{served.base}/")
    context.close()


def _contexts(browser: Browser, state: StorageState) -> Iterator[tuple[str, BrowserContext]]:
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            made = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                storage_state=state,
                locale="en-GB",
            )
            yield f"{width}-dark" if scheme == "dark" else str(width), made
            made.close()


def _walk(
    opened: BrowserContext, base: str, pages: dict[str, str], tail: str, folder: Path
) -> None:
    page = opened.new_page()
    shape = page.viewport_size
    assert shape is not None
    for name, address in _addresses(page, base, pages):
        page.set_viewport_size(shape)
        page.goto(address)
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": shape["width"], "height": max(tall, shape["height"])})
        page.screenshot(path=folder / f"{name}-{tail}.png")
        print(f"{name}-{tail}")


def _addresses(page: Page, base: str, pages: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, address in pages.items():
        path, _, selector = address.partition(" ")
        if not selector:
            yield name, f"{base}{path}"
            continue
        page.goto(f"{base}{path}")
        links = page.locator(selector).evaluate_all("all => all.map(each => each.href)")
        inner = [link for link in links if link != f"{base}{path}"]
        if inner:
            yield name, inner[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
