"""Zip archives, member by member: read through the zip, never unpacked by name."""

import tempfile
import weakref
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import IO

from coxa.readers.archives import findings_in
from coxa.readers.found import NO_ACTIVITY_FILE, Finding, Found, TurnedAway
from coxa.readers.limits import (
    MAX_FILE_BYTES,
    MAX_MEMBERS,
    MAX_NESTED_ZIP_BYTES,
    MAX_RATIO,
    MAX_TOTAL_BYTES,
    MAX_ZIP_DEPTH,
    MEBIBYTE,
    NESTED_ZIP_IN_MEMORY_BYTES,
    RATIO_MATTERS_ABOVE_BYTES,
)
from coxa.readers.names import is_hidden, plainly_other, shown
from coxa.readers.outcome import Unreadable
from coxa.readers.packed.zip_directory import refuse_huge_directory
from coxa.readers.sniff import is_zip

# Everything that zipfile and its decompressors are known to throw at damaged archives.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    NotImplementedError,
)

_ENCRYPTED_FLAG = 0x1
_PIECE_BYTES = 1 << 20
_MAGIC_BYTES = 4


@dataclass
class Tally:
    """How many files the zips that were opened so far have listed."""

    members: int = 0


@dataclass
class Budget:
    """What one archive, with everything nested in it, may still unpack to."""

    bytes_left: int = MAX_TOTAL_BYTES
    members_left: int = MAX_MEMBERS
    tally: Tally = field(default_factory=Tally)

    def spend(self, count: int) -> None:
        """Takes unpacked bytes off; raises `Unreadable` when more came out than may."""
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise Unreadable("The archive unpacks to more than any runner's archive.")

    def spend_members(self, count: int) -> None:
        """Takes members off; raises `Unreadable` when there are more than may be."""
        self.members_left -= count
        self.tally.members += count
        if self.members_left < 0:
            raise Unreadable(f"The archive lists more than {MAX_MEMBERS} files; please split it.")


def found_in_zip(
    archive: IO[bytes], label: str, budget: Budget, depth: int = 1
) -> Iterator[Finding]:
    """The members, in the order of the archive; one refusal where it cannot be opened at all.

    Takes the open archive over and closes it after the last member that could still be loaded.
    """
    try:
        members = _open(archive, budget)
    except Unreadable as refusal:
        archive.close()
        yield TurnedAway(label, "refused", refusal.reason)
        return
    yield from findings_in(_Zip(members, label, budget, depth))


def _open(archive: IO[bytes], budget: Budget) -> zipfile.ZipFile:
    refuse_huge_directory(archive)
    try:
        members = zipfile.ZipFile(archive)
    except _DAMAGE as error:
        raise Unreadable("The archive is damaged and could not be opened.") from error
    budget.spend_members(len(members.infolist()))
    weakref.finalize(members, archive.close)  # each `Found` holds the members, and so the archive
    return members


class _Zip:
    """An open zip as a bundle."""

    def __init__(self, members: zipfile.ZipFile, label: str, budget: Budget, depth: int) -> None:
        self._members, self._label = members, label
        self._budget, self._depth = budget, depth
        self._infos = _by_name(members)

    @property
    def names(self) -> Sequence[str]:
        return tuple(self._infos)

    def shown(self, name: str) -> str:
        return f"{self._label}/{shown(self._infos[name].filename if name in self._infos else name)}"

    def load(self, name: str) -> bytes:
        return b"".join(self._counted(name, MAX_FILE_BYTES))

    def pieces(self, name: str, limit: int) -> Iterator[bytes]:
        """A stream that is kept nowhere takes nothing from what the archive may unpack to."""
        return _pieces(self._members, self._info(name), None, limit)

    def findings(self, name: str) -> Iterator[Finding]:
        info, path = self._info(name), self.shown(name)
        if info.flag_bits & _ENCRYPTED_FLAG:
            yield TurnedAway(path, "refused", "This file in the archive is locked with a password.")
        elif plainly_other(info.filename):
            yield TurnedAway(path, "skipped", NO_ACTIVITY_FILE)
        elif _begins_like_zip(self._members, info):
            yield from self._nested(name, path)
        else:
            yield Found(path, partial(self.load, name))

    def _nested(self, name: str, path: str) -> Iterator[Finding]:
        if self._depth >= MAX_ZIP_DEPTH:
            yield TurnedAway(path, "refused", "Archives are packed into each other too deeply.")
            return
        inner = tempfile.SpooledTemporaryFile(NESTED_ZIP_IN_MEMORY_BYTES)  # noqa: SIM115 - closed with its members
        try:
            for piece in self._counted(name, MAX_NESTED_ZIP_BYTES):
                inner.write(piece)
        except Unreadable as refusal:
            inner.close()
            yield TurnedAway(path, "refused", refusal.reason)
            return
        yield from found_in_zip(inner, path, self._budget, self._depth + 1)

    def _counted(self, name: str, limit: int) -> Iterator[bytes]:
        return _pieces(self._members, self._info(name), self._budget, limit)

    def _info(self, name: str) -> zipfile.ZipInfo:
        try:
            return self._infos[name]
        except KeyError as error:
            raise Unreadable("The archive lists this file, but does not hold it.") from error


def _by_name(members: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Files that anybody means; a name that comes twice gets a number, so that none is lost."""
    found: dict[str, zipfile.ZipInfo] = {}
    for info in members.infolist():
        if info.is_dir() or is_hidden(info.filename):
            continue
        name = info.filename.replace("\\", "/")
        found[name if name not in found else f"{name} ({len(found)})"] = info
    return found


def _begins_like_zip(members: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    try:
        with members.open(info) as member:
            return is_zip(member.read(_MAGIC_BYTES))
    except _DAMAGE:
        return False  # loading it will say what is wrong


def _pieces(
    members: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget | None, limit: int
) -> Iterator[bytes]:
    """The unpacked bytes, counted while they come: declared sizes are only believed when large."""
    allowed = min(limit, max(RATIO_MATTERS_ABOVE_BYTES, info.compress_size * MAX_RATIO))
    unpacked = 0
    try:
        if info.file_size > limit:
            raise Unreadable(f"Unpacked, this file is larger than {limit // MEBIBYTE} MB.")
        with members.open(info) as member:
            while piece := member.read(_PIECE_BYTES):
                unpacked += len(piece)
                if unpacked > allowed:
                    raise Unreadable("Unpacked, the file would be far larger than any recording.")
                if budget is not None:
                    budget.spend(len(piece))
                yield piece
    except _DAMAGE as error:
        raise Unreadable("This file in the archive is damaged and cannot be unpacked.") from error
