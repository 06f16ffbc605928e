"""The documents say what is there, or a test fails."""

import re
import subprocess
from pathlib import Path

import pytest

from coxa.interfaces.cli.main import COMMANDS
from tools.write_cli_docs import help_of

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
PACKAGE = ROOT / "src" / "coxa"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_linked_file_is_there(document):
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text()):
        if not target.startswith("http"):
            assert (document.parent / target).exists(), target


def test_every_room_of_the_architecture_is_there():
    text = (ROOT / "ARCHITECTURE.md").read_text()
    for room in re.findall(r"^\| `([a-z_]+)/`", text, flags=re.MULTILINE):
        assert (PACKAGE / room / "__init__.py").exists(), room


def test_every_room_is_in_the_architecture():
    text = (ROOT / "ARCHITECTURE.md").read_text()
    for room in PACKAGE.glob("*/__init__.py"):
        assert f"`{room.parent.name}/`" in text, room.parent.name


def test_every_make_target_that_is_named_is_there():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    for document in DOCUMENTS:
        for target in re.findall(
            r"(?:^    |`)make ([a-z]+)", document.read_text(), flags=re.MULTILINE
        ):
            assert target in targets, f"{document.name}: make {target}"


def test_every_command_that_the_readme_names_is_known():
    known = set(COMMANDS)
    for document in (ROOT / "README.md", ROOT / "docs" / "cli.md"):
        for command in re.findall(r"`coxa ([a-z]+)", document.read_text()):
            assert command in known, f"{document.name}: coxa {command}"
    described = set(
        re.findall(r"^## coxa ([a-z]+)", (ROOT / "docs" / "cli.md").read_text(), re.MULTILINE)
    )
    assert described == known


def test_no_tracked_file_names_a_machine_or_a_registry():
    words = "|".join(["py" + "pi", "python" + "hosted", "npm" + "js", "deb" + "ian"])
    pattern = rf"(^|[^.a-zA-Z])/(work|farm|root)/|({words})\.(org|com)"
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not found.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_described(command):
    document = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    section = document.split(f"## coxa {command}\n")[1].split("\n## coxa ")[0]
    for option in re.findall(r"--[a-z-]+", help_of(command)):
        assert option in section, f"coxa {command} {option}"
