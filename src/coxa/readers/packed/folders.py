"""Folders, searched to the bottom in a stable order, never leaving the folder that was named."""

import os
from collections.abc import Iterator
from pathlib import Path

from coxa.readers.limits import MAX_FOLDER_DEPTH
from coxa.readers.names import is_hidden


def files_under(folder: Path) -> Iterator[Path]:
    """The regular files below, sorted, without dotfiles and links that lead outside.

    A link to a folder is not followed: what it shows is found at its own place.
    """
    yield from _below(folder, folder.resolve(), 0)


def _below(folder: Path, root: Path, depth: int) -> Iterator[Path]:
    if depth > MAX_FOLDER_DEPTH:
        return
    for entry in _entries(folder):
        path = folder / entry.name
        if is_hidden(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path, root, depth + 1)
        elif _is_inside(entry, root):
            yield path


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []  # a folder that may not be read holds nothing for us


def _is_inside(entry: os.DirEntry[str], root: Path) -> bool:
    try:
        return entry.is_file() and Path(entry.path).resolve().is_relative_to(root)
    except OSError:
        return False
