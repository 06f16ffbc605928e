"""Names of files: shown to the runner, never used to open or to write anything."""

import unicodedata

# Longer names only serve to flood a screen or a log.
MAX_SHOWN_LETTERS = 200

# What lies in archives and folders beside activities; only files on this list are left alone.
_PICTURES = ("jpg", "jpeg", "png", "gif", "webp", "heic", "svg", "pdf")
_FILMS_AND_SOUNDS = ("mp4", "mov", "avi", "mp3", "wav")
_TABLES = ("csv", "tsv", "json", "xls", "xlsx", "db", "sqlite", "ics", "vcf")
_PAGES = ("html", "htm", "css", "js", "txt", "md", "doc", "docx", "log")
_PROGRAMS = ("ini", "yml", "yaml", "toml", "py", "sh", "exe", "dll")
_MAPS = ("kml", "kmz")
_OTHER = frozenset(_PICTURES + _FILMS_AND_SOUNDS + _TABLES + _PAGES + _PROGRAMS + _MAPS)

_GZIP_SUFFIX = ".gz"


def shown(name: str) -> str:
    """The name, safe to print: no control or direction marks, no way up or out of a folder."""
    parts = printable(name).replace("\\", "/").split("/")
    parts = [part for part in parts if part not in {"", ".", ".."}]
    plain = "/".join(parts)
    return plain if len(plain) <= MAX_SHOWN_LETTERS else "…" + plain[-MAX_SHOWN_LETTERS:]


def printable(text: str) -> str:
    """The text with a mark in place of each letter that would steer a screen or break UTF-8."""
    return "".join("\ufffd" if _is_trick(letter) else letter for letter in text)


def _is_trick(letter: str) -> bool:
    """Control, format (direction marks), surrogate, private and unassigned characters."""
    return unicodedata.category(letter).startswith("C")


def plainly_other(name: str) -> bool:
    """Whether the name alone says that this is a picture, a table, a page or a program."""
    lower = name.lower().removesuffix(_GZIP_SUFFIX)
    stem, dot, suffix = lower.rpartition(".")
    return bool(stem and dot) and suffix in _OTHER


def is_hidden(name: str) -> bool:
    """Dotfiles and the shadows that macOS puts into zips; nobody means to import them."""
    parts = name.replace("\\", "/").split("/")
    return "__MACOSX" in parts or any(
        part.startswith(".") and part not in {".", ".."} for part in parts
    )
