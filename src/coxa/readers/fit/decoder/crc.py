"""FIT's checksum, the CRC-16 with polynomial 0x8005 in reflected form, over many lanes at once.

The bytes are cut into lanes of equal length. All lanes advance together, two bytes a step, by one
look-up in a table of 65,536. Two neighbours then join: as a checksum is linear over bits, the left
one is advanced over as many zero bytes as the right one is long, and both are added without carry.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL = 0xA001
_BITS = 16

# Shorter lanes mean more joining, longer ones more steps; 32 was fastest from 10 kB to 20 MB.
LANE_BYTES = 32

# As many bytes at once as have their lanes' checksums in a core's own cache.
_BLOCK_BYTES = LANE_BYTES << 13

# So few lanes are joined in one step, each by two tables of its own: for its low and high byte.
_JOINED_AT_ONCE = 512
_ROWS = np.arange(2 * _JOINED_AT_ONCE) * 256

# Below this a plain loop is faster.
_FEW_BYTES = 8 * LANE_BYTES

Checks = NDArray[np.uint16]


def crc16(data: bytes | memoryview) -> int:
    """The checksum of the bytes; that of no bytes is 0."""
    first = len(data) % _BLOCK_BYTES
    crc = _few(bytes(data[:first])) if first < _FEW_BYTES else _block(data[:first])
    for at in range(first, len(data), _BLOCK_BYTES):
        crc = _applied(_columns(_BLOCK_BYTES), crc) ^ _block(data[at : at + _BLOCK_BYTES])
    return crc


def _few(data: bytes) -> int:
    table, crc = _byte_table(), 0
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc


def _block(data: bytes | memoryview) -> int:
    """Zeros in front change no checksum, so that the lanes may be filled up with them."""
    lanes = -(-len(data) // LANE_BYTES)
    stored = np.frombuffer(data, np.uint8)
    if len(data) % LANE_BYTES:
        stored = np.concatenate([np.zeros(-len(data) % LANE_BYTES, np.uint8), stored])
    steps = np.ascontiguousarray(stored.view("<u2").reshape(lanes, -1).T)
    table = _word_table()
    checks, words = np.zeros(lanes, np.uint16), np.empty(lanes, np.uint16)
    for step in steps:
        np.bitwise_xor(checks, step, out=words)
        table.take(words, out=checks, mode="clip")  # all 65,536 are in the table: nothing to check
    return _joined(checks)


def _joined(checks: Checks) -> int:
    """One checksum of all lanes, from left to right."""
    length = LANE_BYTES
    while len(checks) > _JOINED_AT_ONCE:
        if len(checks) % 2:
            checks = np.concatenate([np.zeros(1, np.uint16), checks])
        low, high = _advance_tables(length)
        left = checks[0::2]
        checks = low.take(left & 0xFF) ^ high.take(left >> 8) ^ checks[1::2]
        length *= 2
    each = checks.astype("<u2", copy=False).view(np.uint8) + _ROWS[: 2 * len(checks)]
    return int(np.bitwise_xor.reduce(_ending(length, len(checks)).take(each)))


@cache
def _byte_table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ (_POLYNOMIAL if crc & 1 else 0)
        table.append(crc)
    return tuple(table)


@cache
def _word_table() -> Checks:
    """What two bytes make of a checksum that they were added to."""
    one = np.array(_byte_table(), np.uint16)
    words = np.arange(1 << _BITS, dtype=np.uint16)
    for _ in range(2):
        words = (words >> 8) ^ one[words & 0xFF]
    return words


@cache
def _columns(zeros: int) -> tuple[int, ...]:
    """What each bit of a checksum becomes over that many zero bytes, a power of two."""
    if zeros == 1:
        table = _byte_table()
        return tuple((bit >> 8) ^ table[bit & 0xFF] for bit in (1 << k for k in range(_BITS)))
    half = _columns(zeros // 2)
    return tuple(_applied(half, column) for column in half)


def _applied(columns: tuple[int, ...], crc: int) -> int:
    result = 0
    for bit, column in enumerate(columns):
        if crc >> bit & 1:
            result ^= column
    return result


@cache
def _advance_tables(zeros: int) -> tuple[Checks, Checks]:
    """What the low and the high byte of a checksum become over that many zero bytes."""
    columns = _columns(zeros)
    low = np.array([_applied(columns, byte) for byte in range(256)], np.uint16)
    high = np.array([_applied(columns, byte << 8) for byte in range(256)], np.uint16)
    return low, high


def _ending(length: int, lanes: int) -> Checks:
    """For the bytes of the last lanes of that length, what each becomes at the end of all."""
    return _endings(length)[-lanes:].reshape(-1)


@cache  # a length for each halving of a block's lanes, half a megabyte each
def _endings(length: int) -> Checks:
    low, high = _advance_tables(length)
    endings = np.empty((_JOINED_AT_ONCE, 2, 256), np.uint16)
    bytes_ = np.arange(256, dtype=np.uint16)
    endings[-1] = bytes_, bytes_ << 8
    for lane in range(_JOINED_AT_ONCE - 2, -1, -1):
        after = endings[lane + 1]
        endings[lane] = low[after & 0xFF] ^ high[after >> 8]
    return endings
