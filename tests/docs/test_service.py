"""The recipe for a service in docs/server.md is one that systemd takes."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "server.md"


def test_systemd_takes_the_unit(tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze here")
    (unit,) = re.findall(r"```ini\n(.*?)```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)
    program = tmp_path / "coxa" / ".venv" / "bin" / "coxa"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (tmp_path / "coxa.service").write_text(unit)
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", str(tmp_path / "coxa.service")],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert "coxa.service" not in done.stderr
