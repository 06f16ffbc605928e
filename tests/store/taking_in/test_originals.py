import stat

from coxa.actions.home.erase import erase
from coxa.store.activities.lines import activity_lines, original_file
from coxa.store.taking_in import originals
from tests.store.recorded import recorded, taken_in


def test_original_bytes_are_kept_and_given_back_byte_for_byte(runner):
    taken_in(runner, recorded(), name="morning.fit")
    (line,) = activity_lines(runner)
    file, data = original_file(runner, line.files[0].id)
    assert data == b"morning.fit"
    assert originals.digest(data) == file.sha256


def test_an_original_is_for_its_owner_s_eyes_only(runner):
    taken_in(runner, recorded(), name="morning.fit")
    path = originals.path_of(originals.digest(b"morning.fit"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_erasing_removes_bytes_that_nobody_else_has(runner, other):
    taken_in(runner, recorded(), name="mine.fit")
    taken_in(runner, recorded(after=200), name="shared.fit")
    taken_in(other, recorded(after=200), name="shared.fit")
    erase(runner)
    assert not originals.path_of(originals.digest(b"mine.fit")).exists()
    assert originals.path_of(originals.digest(b"shared.fit")).exists()
    assert len(activity_lines(other)) == 1
