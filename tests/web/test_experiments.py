"""The pages of an experiment."""

from datetime import timedelta

import pytest

from coxa.actions.record_pain import NewPain, record_pain
from coxa.actions.runs.add import NewRun, add_run
from tests.conftest import NOW

pytestmark = pytest.mark.usefixtures("june")


@pytest.fixture
def quiet(runner):
    for back in range(28, 0, -2):
        at = NOW - timedelta(days=back)
        add_run(runner, NewRun(at, 5000.0, 1800.0), NOW)
        later = at + timedelta(hours=23)
        record_pain(runner, NewPain(0, later.date(), later), NOW)
    return runner


def text(browser, address: str, status: int = 200) -> str:
    answer = browser.get(address)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_every_page_leads_there(me) -> None:
    assert '<a href="/experiments/">Experiments</a>' in text(me, "/")
    there = text(me, "/experiments/")
    assert '<a href="/experiments/" aria-current="page">Experiments</a>' in there
    assert '<a href="/trends/" aria-current' not in there


def begun(browser, **more) -> str:
    given = {"a": "with it", "b": "without it", "pairs": "4", "block_days": "7", **more}
    answer = browser.post("/experiments/new/warm_up/", given)
    assert answer.status_code == 302
    return str(answer.url)


def test_without_any_there_is_what_may_be_compared(me):
    page = text(me, "/experiments/")
    assert "Two pairs of shoes" in page
    assert "needs to know first" in page


def test_the_design_is_seen_before_it_starts(me, quiet):
    page = text(me, "/experiments/new/shoes/?pairs=5&block_days=10")
    assert "100 days" in page
    assert "Begin today" in page
    assert "disabled" not in page.partition("Begin today")[0][-60:]


@pytest.mark.parametrize("pairs", ["", "99", "-1", "four", "²"])
def test_a_number_that_cannot_be_shows_the_nearest_design(me, quiet, pairs):
    text(me, f"/experiments/new/shoes/?pairs={pairs}")


def test_what_is_no_factor_is_not_found(me):
    text(me, "/experiments/new/hopping/", 404)


def test_begun_it_stands_on_its_page_and_on_today(me, quiet):
    address = begun(me)
    page = text(me, address)
    assert "Experiment, block 1 of 8" in page
    assert "It cannot be told" not in page
    assert "Experiment, block 1 of 8" in text(me, "/")
    assert "Experiment, block 1 of 8" in text(me, "/experiments/")


def test_a_design_that_tells_nothing_is_refused_and_nothing_is_lost(me, quiet):
    given = {"a": "in red", "b": "in red", "pairs": "4", "block_days": "7"}
    answer = me.post("/experiments/new/shoes/", given)
    assert answer.status_code == 400
    assert "two different ways" in answer.content.decode()
    assert 'value="in red"' in answer.content.decode()


def test_paused_resumed_ended_taken_back_and_removed(me, quiet):
    address = begun(me)
    for turn, says in (
        ("pause", "Paused by you"),
        ("resume", "block 1 of 8"),
        ("end", "Too few blocks"),
        ("reopen", "block 1 of 8"),
    ):
        assert me.post(f"{address}{turn}/").status_code == 302
        assert says in text(me, address)
    assert me.post(f"{address}remove/").status_code == 302
    text(me, address, 404)


def test_a_day_not_kept_says_so_and_counts_again(me, quiet):
    address = begun(me)
    add_run(quiet, NewRun(NOW, 5000.0, 1800.0), NOW + timedelta(hours=1))
    day = NOW.date().isoformat()
    me.post(f"{address}kept/", {"day": day, "kept": "no"})
    assert "not done as the block asked" in text(me, address)
    me.post(f"{address}kept/", {"day": day, "kept": "yes"})
    assert "not done as the block asked" not in text(me, address)
    assert me.post(f"{address}kept/", {"day": "soon"}).status_code == 302


def test_reading_changes_nothing(me, quiet):
    address = begun(me)
    for turn in ("pause", "resume", "end", "reopen", "kept", "remove"):
        assert me.get(f"{address}{turn}/").status_code == 405


def test_words_of_the_runner_are_escaped(me, quiet):
    address = begun(me, a="<script>x</script>")
    assert "<script>x" not in text(me, address)
