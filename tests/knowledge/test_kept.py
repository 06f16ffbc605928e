"""What was loaded is kept beside the bytecode, and never outlives a change."""

import sys

import pytest

from coxa.knowledge import kept as kept_module
from coxa.knowledge.kept import FOLDER, kept


@pytest.fixture
def _may_write(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def never():
    raise AssertionError("was made again")


@pytest.mark.usefixtures("_may_write")
def test_the_second_time_it_is_not_made_again(tmp_path):
    assert kept(tmp_path, "abc", lambda: {"a": 1}) == {"a": 1}
    assert kept(tmp_path, "abc", never) == {"a": 1}


@pytest.mark.usefixtures("_may_write")
def test_other_data_make_another_one_and_clear_the_old(tmp_path):
    kept(tmp_path, "abc", lambda: 1)
    assert kept(tmp_path, "def", lambda: 2) == 2
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


@pytest.mark.usefixtures("_may_write")
def test_a_broken_copy_is_made_again(tmp_path):
    kept(tmp_path, "abc", lambda: 1)
    (path,) = (tmp_path / FOLDER).iterdir()
    path.write_bytes(b"\x80\x05broken")
    assert kept(tmp_path, "abc", lambda: 3) == 3


@pytest.mark.usefixtures("_may_write")
def test_a_folder_that_may_not_be_written_to_costs_only_time(tmp_path):
    (tmp_path / FOLDER).write_text("a file where the folder would be")
    assert kept(tmp_path, "abc", lambda: 4) == 4


def test_who_wants_no_bytecode_gets_no_copy_either(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(tmp_path, "abc", lambda: 5) == 5
    assert list(tmp_path.iterdir()) == []


def test_a_change_of_the_code_in_any_room_makes_another_one(tmp_path, monkeypatch):
    monkeypatch.setattr(kept_module, "CODE", tmp_path)
    digests = []
    for code in ("a = 1", "a = 2"):
        (tmp_path / "checks").mkdir(exist_ok=True)
        (tmp_path / "checks" / "claims.py").write_text(code)
        digests.append(kept_module._code.__wrapped__())
    assert digests[0] != digests[1]
