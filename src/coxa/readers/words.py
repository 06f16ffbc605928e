"""What people wrote, made fit to be stored and shown."""

from coxa.readers.names import printable

# The longest titles that sites allow; more is not a name.
MAX_NAME_LETTERS = 200
# A long diary entry; more is pasted, and helps nobody beside a run.
MAX_NOTE_LETTERS = 5000


def one_line(text: str | None) -> str | None:
    """A name: printable, one line, not endless; None for an empty one."""
    plain = printable(" ".join((text or "").split()))
    return plain[:MAX_NAME_LETTERS] or None


def several_lines(text: str | None) -> str | None:
    """A note: printable line by line, without empty ends; None for an empty one."""
    lines = [printable(" ".join(line.split())) for line in (text or "").splitlines()]
    return "\n".join(lines).strip()[:MAX_NOTE_LETTERS] or None
