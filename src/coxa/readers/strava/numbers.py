"""Numbers as Strava writes them in the account's language: ``10.2``, ``10,20``, ``1,234.5``."""

from coxa.readers.recording.plausible import number


def told_number(text: str) -> float | None:
    """The number; the last of comma and point divides, the others only group."""
    plain = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma > point >= 0 or (comma >= 0 > point):
        plain = plain.replace(".", "").replace(",", ".")
    else:
        plain = plain.replace(",", "")
    return number(plain) if plain else None
