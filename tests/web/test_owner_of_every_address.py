"""Somebody else asks for, and sends a form to, every address that holds a number of mine."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from tests.conftest import NOW
from tests.web.pages import TODAY, checked, felt, ran

FORM = {
    "name": "taken",
    "level": "9",
    "on": "2026-06-15",
    "start": "2026-06-01",
    "distance": "9",
    "answer": "yes",
    "where": "groin:left",
    "effort": "9",
    "note": "taken",
}


def addresses(resolver, before=""):
    for each in resolver.url_patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each, address)
        elif isinstance(each, URLPattern) and re.search(r"<int:\w+>|\{\w+_id\}", address):
            yield address


NUMBERED = sorted(set(addresses(get_resolver("coxa.interfaces.web.urls"))))
# A number that counts screens of one's own form, not rows.
SCREENS = {"check/<int:number>/", "episodes/week/<int:number>/"}


@pytest.fixture
def mine(runner, my_run, june):
    """One of nearly everything; the ids that there are."""
    from coxa.actions.access import devices
    from coxa.actions.routines import log, relief_mark
    from coxa.actions.routines.log import NewRound
    from coxa.actions.shoes.add import add_shoe
    from coxa.store import experiments
    from coxa.store.taking_in import batches
    from coxa.values.experiments import Experiment, Factor

    ran(runner, 3)
    felt(runner, 3)
    checked(runner, where=["groin:left"], unwell=True)
    add_shoe(runner, {"name": "Mine"}, TODAY, NOW)
    devices.pair(runner, "phone", NOW)
    log.log_routine(runner, NewRound("pre_run", TODAY, NOW, effort=3, hip_now=2), NOW)
    relief_mark.mark_relief(runner, "ice", 4, TODAY, NOW)
    batches.open_batch(runner, [("a.fit", [b"x"])], NOW)
    began = TODAY - timedelta(days=3)
    experiments.add_experiment(
        runner, Experiment(None, Factor.PILLOW, "with", "without", began, 4, 7, 1), NOW
    )
    return sorted({row.pk for model in owned() for row in model.objects.filter(runner_id=runner)})


def owned():
    models = apps.get_app_config("store").get_models()
    return [each for each in models if any(f.name == "runner" for f in each._meta.fields)]


def rows(runner):
    return {
        model.__name__: sorted(map(repr, model.objects.filter(runner_id=runner).values_list()))
        for model in owned()
    }


def test_there_are_such_addresses():
    assert len(NUMBERED) > 40


def test_no_address_with_a_number_of_mine_shows_or_changes_a_thing(runner, somebody_else, mine):
    before, seen = rows(runner), []
    for address in (each for each in NUMBERED if each not in SCREENS):
        for number in mine:
            at = "/" + re.sub(r"<int:\w+>|\{\w+\}", str(number), address)
            answers = somebody_else.get(at), somebody_else.post(at), somebody_else.post(at, FORM)
            # A refused form may lead on to a page of one's own.
            seen += [(at, each.status_code) for each in answers if each.status_code == 200]
    assert rows(runner) == before
    assert seen == []
    assert rows(runner) == before
