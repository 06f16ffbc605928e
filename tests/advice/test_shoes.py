from dataclasses import replace

from coxa.advice.picture import Picture
from coxa.advice.today import today
from coxa.knowledge.load import load_knowledge
from coxa.training.shoes import Pair
from coxa.values.distances import Units
from coxa.values.profile import Profile
from coxa.values.shoes import ShoeKind
from tests.advice.building import TODAY, back, note, run

KNOWN = load_knowledge()


def said(*pairs, units=Units.KM):
    picture = Picture(Profile(units=units), (run(1, 5),), (note(0, 0),), shoes=pairs)
    return today(picture, KNOWN, TODAY).shoes


def pair(km, id_=1, own_km=None, kind=ShoeKind.ROAD):
    return Pair(id_, f"Pair {id_}", kind, km * 1000, own_km and own_km * 1000)


def test_a_fresh_pair_is_told_without_a_notice():
    (worn,) = said(pair(100))
    assert (worn.shoe, worn.distance_m, worn.notice) == (1, 100_000, None)


def test_from_85_percent_on_there_is_a_notice_and_another_from_all_of_it():
    near, reached = (said(pair(km, own_km=600))[0].notice for km in (510, 600))
    assert near == (
        "Pair 1: 510.0\u00a0km of 600\u00a0km. Time to think of the next pair, "
        "and to run it in beside this one."
    )
    assert reached.startswith("Pair 1: 600.0\u00a0km, past the reminder at 600\u00a0km.")
    assert said(pair(509, own_km=600))[0].notice is None


def test_the_notice_speaks_the_runners_units():
    (worn,) = said(pair(700), units=Units.MI)
    assert "435.0\u00a0mi, past the reminder at 400\u00a0mi" in worn.notice
    assert worn.sources == ("shoe_road",)


def test_the_pair_nearest_its_reminder_comes_first():
    found = said(pair(400, 1), pair(400, 2, kind=ShoeKind.TRAIL))
    assert [worn.shoe for worn in found] == [2, 1]


def test_a_name_with_braces_is_only_a_name():
    (worn,) = said(replace(pair(700), name="{at} {0}"))
    assert worn.notice.startswith("{at} {0}: ")


def test_a_pair_that_has_rested_for_half_a_year_wants_no_look():
    worn, rested = (replace(pair(700), seen_on=back(days)) for days in (180, 181))
    assert said(worn)[0].notice is not None
    assert said(rested)[0].notice is None


def test_shoes_never_change_what_to_do():
    picture = Picture(runs=(run(1, 5),), pain=(note(0, 0),))
    plain = today(picture, KNOWN, TODAY)
    worn = today(replace(picture, shoes=(pair(5000),)), KNOWN, TODAY)
    assert replace(worn, shoes=()) == plain
