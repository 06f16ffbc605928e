"""A form counts only when it is ours."""

import re

import pytest

POSTS = [
    "/settings/profile/",
    "/settings/phones/",
    "/settings/sample/",
    "/settings/erase/",
    "/import/",
    "/pair/show/",
    "/out",
    "/api/pain",
    "/api/import",
]


def token_of(client, page="/settings/") -> str:
    found = re.search(
        r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(page).content.decode()
    )
    assert found
    return found[1]


@pytest.mark.parametrize("address", POSTS)
def test_a_post_without_its_token_is_refused(strict, address) -> None:
    assert strict.post(address).status_code in {401, 403}


def test_a_form_of_ours_counts_though_its_origin_is_hidden(strict, runner) -> None:
    """Under no-referrer a browser sends ``Origin: null`` with our own forms."""
    from coxa.actions.profile import show_profile

    form = {"csrfmiddlewaretoken": token_of(strict), "birth_year": "1986"}
    answer = strict.post("/settings/profile/", form, headers={"origin": "null"})
    assert answer.status_code == 302
    assert show_profile(runner).birth_year == 1986


def test_a_hidden_origin_from_another_site_is_refused_even_with_a_token(strict) -> None:
    form = {"csrfmiddlewaretoken": token_of(strict)}
    headers = {"origin": "null", "sec-fetch-site": "cross-site"}
    assert strict.post("/settings/profile/", form, headers=headers).status_code == 403


def test_another_origin_is_refused_even_with_a_token(strict) -> None:
    form = {"csrfmiddlewaretoken": token_of(strict)}
    headers = {"origin": "http://evil.example"}
    assert strict.post("/settings/profile/", form, headers=headers).status_code == 403


def test_a_refused_form_is_a_page_with_a_way_on(strict) -> None:
    text = strict.post("/settings/profile/").content.decode()
    assert "Nothing was changed" in text
    assert "CSRF" not in text
