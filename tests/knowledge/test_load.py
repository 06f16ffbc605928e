"""What is in the files comes in, quickly, and under one version."""

import shutil
from pathlib import Path

from coxa.knowledge.load import load_knowledge
from coxa.knowledge.places import HERE
from coxa.values.urgency import Urgency
from tests.knowledge.by_pydantic import schema_faults

REQUIRED_FLAGS = {f"RF{number:02}" for number in range(1, 20)} | {"RF08b"}
ALL_CLAIMS = {f"S{number:02}" for number in range(1, 43)}


def copied(to: Path) -> Path:
    return Path(shutil.copytree(HERE, to / "knowledge", ignore=shutil.ignore_patterns("*.py*")))


def test_every_kind_of_fact_is_there():
    knowledge = load_knowledge()
    assert set(knowledge.flags) >= REQUIRED_FLAGS
    assert set(knowledge.claims) == ALL_CLAIMS
    assert knowledge.sources
    assert knowledge.carers
    assert knowledge.rules
    assert knowledge.phrases
    assert knowledge.emergency_numbers["DE"] == "112"


def test_pydantic_agrees_with_the_light_builder():
    assert list(schema_faults()) == []


def test_pydantic_refuses_an_unknown_key_too(tmp_path):
    root = copied(tmp_path)
    (root / "carers.toml").write_text('[a]\nname = "A"\nwhy = "B"\nwich = "C"\n')
    assert list(schema_faults(root)) == ["carers.toml: a.wich: Unexpected keyword argument"]


def test_the_version_names_the_content(tmp_path):
    root = copied(tmp_path)
    first = load_knowledge(root).version
    again = copied(tmp_path / "again")
    assert load_knowledge(again).version == first
    with (again / "carers.toml").open("a") as carers:
        carers.write('\n[osteopath]\nname = "Osteopath"\nwhy = "Sometimes."\n')
    changed = copied(tmp_path / "changed")
    shutil.copy(again / "carers.toml", changed / "carers.toml")
    assert load_knowledge(changed).version != first
    assert first.startswith("20")


def test_it_is_read_once():
    assert load_knowledge() is load_knowledge()


def test_questions_come_in_their_order():
    orders = [question.order for question in load_knowledge().questions.values()]
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)


def test_no_table_of_contents_sends_an_emergency_to_wait():
    for flag in load_knowledge().flags.values():
        if flag.urgency is Urgency.EMERGENCY:
            assert flag.see_within_days == 0
            assert flag.stop_running
            assert "emergency" in flag.see


def test_the_flags_that_always_stop_running_do():
    flags = load_knowledge().flags
    for name in ("RF03", "RF07", "RF08", "RF08b", "RF09", "RF14", "X04"):
        assert flags[name].stop_running, name
