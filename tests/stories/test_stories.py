"""Each story's calendar is the one that was read and found sensible."""

from pathlib import Path

import pytest

from coxa.actions.picture_json import picture_from, picture_json
from tests.stories.calendar import printed
from tests.stories.twelve import stories

CALENDARS = Path(__file__).parent / "calendars"
STORIES = list(stories())


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_goes_as_it_was_read(story):
    assert printed(story) == (CALENDARS / f"{story.name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_can_be_handed_to_the_command_line(story):
    assert picture_from(picture_json(story.picture)) == (story.picture, None)


def test_there_are_twelve_and_no_calendar_without_a_story():
    assert len(STORIES) == 12
    assert {path.stem for path in CALENDARS.iterdir()} == {story.name for story in STORIES}
