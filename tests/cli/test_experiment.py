"""`coxa experiment`, as from the shell."""

import pytest


@pytest.fixture
def sample(coxa):
    """A runner with a quiet hip and runs behind."""
    assert coxa("sample").status == 0

    def of_sample(*arguments):
        return coxa("--sample", "experiment", *arguments)

    return of_sample


def test_begun_paused_resumed_ended_and_taken_back(sample):
    begun = sample("new", "shoes", "--a", "in the red pair", "--b", "in the old pair", "--json").one
    assert (begun["factor"], begun["block"], begun["blocks_planned"]) == ("shoes", 1, 8)
    assert begun["read_out"] is None
    assert "block 1 of 8" in sample("show").out
    assert sample("pause", "--json").one["block"] is None
    assert "Paused by you" in sample("show").out
    assert sample("resume", "--json").one["block"] == 1
    assert sample("kept", "today", "--no", "--json").one["not_kept"]
    assert sample("end", "--json").one["read_out"]["finding"] == "too_few"
    assert sample("end", "--undo", "--json").one["ended"] is None


def test_without_any_there_is_a_hint_and_wrong_use(coxa):
    assert "coxa experiment new" in coxa("experiment", "show").out
    assert coxa("experiment", "show", "--json").lines == []
    for verb in ("pause", "resume", "end"):
        assert coxa("experiment", verb).status == 2
    assert coxa("experiment", "kept", "today").status == 2


def test_a_hip_of_which_nothing_is_known_is_refused(coxa):
    answer = coxa("experiment", "new", "warm_up")
    assert answer.status == 2
    assert "how the hip feels" in answer.err
