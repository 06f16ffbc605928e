"""`python -m tests.stories` writes the calendars anew; read what changed before you keep it."""

from tests.stories.calendar import printed
from tests.stories.test_stories import CALENDARS
from tests.stories.twelve import stories

for told in stories():
    (CALENDARS / f"{told.name}.txt").write_text(printed(told), encoding="utf-8")
