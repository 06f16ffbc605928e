"""What people read: their units, their days, whole sentences."""

from tests.conftest import DATA


def test_lists_are_in_the_runner_s_units_and_line_up(coxa):
    coxa("import", DATA / "gpx_run.gpx", DATA / "garmin-fenix-5-run.fit")
    first, second = coxa("activities").out.splitlines()
    assert "Sun 11 Jun 2017  07:34" in first
    assert "4.8\u00a0km" in second
    assert first.index("running") == second.index("running")
    coxa("profile", "set", "--units", "mi")
    assert "3.0\u00a0mi" in coxa("activities").out
    added = coxa("run", "add", "--start", "2026-05-01T06:12", "--distance", "3").out
    assert "3.0\u00a0mi" in added


def test_a_note_is_repeated_with_its_undo(coxa):
    said = coxa("pain", 4, "--where", "groin:left", "--on", "2026-06-14")
    assert said.out == "Noted: left groin, 4, Sun 14 Jun 2026. Undo: coxa pain --undo\n"


def test_today_says_headline_reasons_and_how_to_ask_why(coxa):
    coxa("sample", "--on", "2026-06-16")
    words = coxa("--sample", "today", "--on", "2026-06-16").out
    assert words.startswith("Run today, up to ")
    assert "Longest of the 30 days before" in words
    assert "coxa why: ceiling, frandsen_2025, S34" in words
    coxa("sample", "drop")
    assert coxa("--sample", "today").status == 2


def test_empty_lists_say_what_to_do(coxa):
    assert "coxa import" in coxa("activities").out
    assert "coxa pain 0" in coxa("pain", "--list").out


def test_a_deletion_names_its_undo(coxa):
    coxa("run", "add", "--start", "2026-05-01T06:12", "--distance", "5km")
    number = coxa("activities", "--json").one["id"]
    assert f"coxa run restore {number}" in coxa("run", "delete", number).out


def test_a_claim_tells_article_research_and_coxa(coxa):
    words = coxa("why", "S07").out
    assert "The article says" in words
    assert "Research says" in words
    assert "So Coxa" in words


def test_today_tells_its_facts_in_words_and_the_command_that_answers(coxa):
    coxa("pain", "3", "--where", "groin:left", "--when", "during")
    said = coxa("today").out
    assert "Where: left groin; Pain, of 10: 3" in said
    assert "groin:left" not in said
    assert "(coxa check)" in said
