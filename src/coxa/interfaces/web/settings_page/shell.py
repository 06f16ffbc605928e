"""How `coxa` is called in a terminal of this machine, so that what a page shows can be typed."""

import shlex
import shutil
import sys
from pathlib import Path

from platformdirs import user_data_path


def program(home: Path) -> str:
    """The bare name where a shell finds it, and the home only where it is not the usual one."""
    name = "coxa" if shutil.which("coxa") else str(Path(sys.executable).with_name("coxa"))
    usual = home == user_data_path("coxa", appauthor=False)
    return shlex.join([name] if usual else [name, "--home", str(home)])
