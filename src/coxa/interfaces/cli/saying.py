"""What is shown: JSON lines for programs, plain words for people."""

import json
import sys
import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from coxa.values.distances import Units, distance_text

WIDTH = 80
_UTF_8 = "utf-8"


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(f"{text}\n")


def say_aside(text: str) -> None:
    """Words beside the JSON, and progress: on standard error."""
    sys.stderr.write(f"{text}\n")


def say_json(form: Mapping[str, Any]) -> None:
    """One object on one line; JSON's own escapes where the terminal has not every letter."""
    escaped = (sys.stdout.encoding or _UTF_8).lower() != _UTF_8
    sys.stdout.write(json.dumps(form, ensure_ascii=escaped, allow_nan=False) + "\n")
    sys.stdout.flush()


def say_wrapped(text: str, indent: str = "") -> None:
    """A sentence, folded at word ends."""
    later = " " * len(indent)
    say(textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=later))


def say_table(rows: Iterable[tuple[str, ...]], right: Iterable[int] = ()) -> None:
    """Columns that line up; the columns in `right` end at the same place."""
    lines = list(rows)
    if not lines:
        return
    ends = set(right)
    widths = [max(len(row[at]) for row in lines) for at in range(len(lines[0]))]
    for row in lines:
        cells = [
            cell.rjust(widths[at]) if at in ends else cell.ljust(widths[at])
            for at, cell in enumerate(row)
        ]
        say("  ".join(cells).rstrip())


def day_text(day: date) -> str:
    """``Sun 2 Jun 2024``."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def known(distance_m: float | None, units: Units) -> str:
    """A distance, or a dash where it is unknown."""
    return "-" if distance_m is None else distance_text(distance_m, units)
