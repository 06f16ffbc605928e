"""Points and turns in space. x forward, y up, z to the body's right; angles in degrees."""

from math import cos, radians, sin

Vec = tuple[float, float, float]
Matrix = tuple[Vec, Vec, Vec]
SAME: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


def add(first: Vec, second: Vec) -> Vec:
    """The sum."""
    return first[0] + second[0], first[1] + second[1], first[2] + second[2]


def between(first: Vec, second: Vec, share: float) -> Vec:
    """The point that far from the first to the second."""
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
        first[2] + (second[2] - first[2]) * share,
    )


def turned(matrix: Matrix, point: Vec) -> Vec:
    """The point turned by the matrix."""
    x, y, z = point
    return (
        matrix[0][0] * x + matrix[0][1] * y + matrix[0][2] * z,
        matrix[1][0] * x + matrix[1][1] * y + matrix[1][2] * z,
        matrix[2][0] * x + matrix[2][1] * y + matrix[2][2] * z,
    )


def then(first: Matrix, second: Matrix) -> Matrix:
    """First the outer turn, then the inner one."""
    (a, b, c), (d, e, f), (g, h, i) = second

    def row(of: Vec) -> Vec:
        x, y, z = of
        return x * a + y * d + z * g, x * b + y * e + z * h, x * c + y * f + z * i

    return row(first[0]), row(first[1]), row(first[2])


def turn(axis: str, degrees: float) -> Matrix:
    """A turn about one axis."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    if axis == "x":
        return (1, 0, 0), (0, c, -s), (0, s, c)
    if axis == "y":
        return (c, 0, s), (0, 1, 0), (-s, 0, c)
    return (c, -s, 0), (s, c, 0), (0, 0, 1)


def turns(*each: tuple[str, float]) -> Matrix:
    """Several turns, the outer one first."""
    found = SAME
    for axis, degrees in each:
        found = then(found, turn(axis, degrees))
    return found
