"""`coxa answers`: says what is needed, and tells programs the same."""


def test_without_notes_it_says_how_many_are_needed(coxa):
    assert "at least 60 runs" in " ".join(coxa("answers").out.split())


def test_json_tells_what_is_known_and_needed(coxa):
    told = coxa("answers", "--json").one
    assert told["standing"] == "too_few_runs"
    assert (told["runs_known"], told["runs_needed"]) == (0, 60)
    assert told["effects"] == []
