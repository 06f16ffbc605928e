"""A phone on the home network: paired by its link, shut out at the machine."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from coxa.interfaces.web.network import home_addresses
from tests.browser.served import serving


@pytest.mark.skipif(not home_addresses(), reason="this machine has no home network")
def test_a_phone_is_paired_and_shut_out_again(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path / "home", "--lan") as served:
        here, phone = browser.new_context().new_page(), browser.new_context().new_page()
        here.goto(served.link)
        here.goto(f"{served.base}/settings/")
        here.get_by_role("button", name="Pair a phone").click()
        link = re.search(r"http://\S+/pair/\?token=[\w-]+", here.inner_text("main"))
        assert link is not None
        phone.goto(link[0])
        assert "token" not in phone.url
        phone.get_by_label("A name").fill("Kitchen phone")
        phone.get_by_role("button", name="Pair this phone").click()
        phone.goto(phone.url.replace("/pair/", "/more/"))
        expect(phone.get_by_role("navigation")).to_be_visible()

        here.goto(f"{served.base}/settings/")
        here.get_by_role("button", name="Shut out Kitchen phone").click()
        expect(here.get_by_role("status").first).to_contain_text("is shut out")
        phone.reload()
        expect(phone.get_by_role("heading", level=1)).to_contain_text("does not know this browser")
