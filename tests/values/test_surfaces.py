import pytest

from coxa.knowledge.load import load_knowledge
from coxa.values.surfaces import Ground, Surface, SurfaceSource, ground_of


def test_the_runners_word_comes_before_the_sport():
    assert ground_of(Surface.GRASS, "treadmill") == Ground(Surface.GRASS, SurfaceSource.RUNNER)


@pytest.mark.parametrize(
    ("sub_sport", "surface"),
    [("treadmill", "treadmill"), ("trail", "smooth_trail"), ("track", "track")],
)
def test_the_kind_of_sport_tells_the_ground(sub_sport, surface):
    assert ground_of(None, sub_sport) == Ground(Surface(surface), SurfaceSource.SPORT)


@pytest.mark.parametrize("sub_sport", [None, "", "generic", "virtual_activity"])
def test_plain_running_says_nothing_of_the_ground(sub_sport):
    assert ground_of(None, sub_sport) is None


def test_something_is_known_of_every_ground_outdoors():
    known = load_knowledge().surfaces
    unknown = {each for each in Surface if f"surface_{each.value}" not in known}
    assert unknown == {Surface.TREADMILL}
