"""Student's t for the few degrees of freedom that an experiment has."""

# Rows: degrees of freedom 3 to 7 (four to eight pairs); from the usual printed tables.
_TABLE = {
    0.80: (0.978, 0.941, 0.920, 0.906, 0.896),
    0.90: (1.638, 1.533, 1.476, 1.440, 1.415),
    0.975: (3.182, 2.776, 2.571, 2.447, 2.365),
}
_LEAST = 3


def quantile(share: float, freedom: int) -> float:
    """The value that Student's t stays below with probability `share`.

    `share` is 0.80, 0.90 or 0.975, `freedom` 3 to 7; anything else raises `KeyError` or
    `IndexError`.
    """
    if freedom < _LEAST:
        raise IndexError(freedom)
    return _TABLE[share][freedom - _LEAST]
