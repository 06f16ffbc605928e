"""Where each region lies, view by view: drawn past the skin, which clips them.

Neighbours share points, so that no dead strip lies between them. Each is at least 15 units in its
narrow direction, which is 24 px on a phone.
"""

from coxa.interfaces.web.drawing.bodymap.points import Point, through
from coxa.values.regions import Region

FRONT: dict[Region, tuple[Point, ...]] = {
    Region.FRONT_OF_HIP: through(
        "36 64, 50 62, 58 72, 61 92, 60 112, 56 132, 47 142, 42 142, 39 126, 41 112, 37 100, 34 80"
    ),
    Region.GROIN: through(
        "37 100, 41 112, 39 126, 42 142, 32 158, 16 166, 4 170, -1 162, 4 152, 15 145, "
        "20 132, 27 114"
    ),
    Region.PUBIC_BONE: through("!0 124, 12 125, 20 132, 16 143, 6 151, !0 153"),
    Region.SIDE_OF_HIP: through(
        "50 62, 58 72, 61 92, 60 112, 57 132, 58 160, 70 168, 92 164, 92 100, 74 60"
    ),
    Region.OUTER_THIGH: through(
        "58 160, 58 190, 54 222, 48 254, 45 276, 58 282, 92 270, 92 164, 70 168"
    ),
    Region.FRONT_THIGH: through(
        "47 142, 56 132, 58 160, 58 190, 54 222, 48 254, 45 276, 34 282, 25 272, 26 244, "
        "28 212, 28 184, 32 158, 42 142"
    ),
    Region.INNER_THIGH: through(
        "30 158, 28 184, 28 212, 26 244, 25 272, 16 280, 0 270, -1 170, 14 166"
    ),
    Region.KNEE: through(
        "16 280, 25 272, 34 282, 45 276, 58 282, 66 300, 60 326, 36 332, 8 326, 8 292"
    ),
    Region.ILIAC_CREST: through("30 46, 42 45, 52 44, 66 48, 68 62, 50 62, 36 64, 30 60"),
}

BACK: dict[Region, tuple[Point, ...]] = {
    Region.LOW_BACK: through("!0 4, 30 4, !58 6, 66 28, 52 41, 34 48, 20 58, 18 70, !0 70"),
    Region.SACRUM: through("!0 70, 18 70, 27 78, 24 94, 12 112, !0 118"),
    Region.BUTTOCK: through(
        "34 62, 52 56, 59 74, 60 100, 59 126, 56 148, 44 152, 36 146, 24 136, 12 140, "
        "!0 146, !0 118, 12 112, 24 94, 27 78"
    ),
    Region.SIT_BONE: through(
        "12 140, 24 136, 36 146, 40 160, 32 170, 18 172, 6 168, !0 152, !0 146"
    ),
    Region.SIDE_OF_HIP: through(
        "52 56, 59 74, 60 100, 59 126, 57 160, 70 168, 92 164, 92 100, 74 50"
    ),
    Region.OUTER_THIGH: through(
        "57 160, 58 190, 54 222, 48 254, 45 276, 58 282, 92 270, 92 164, 70 168"
    ),
    Region.BACK_THIGH: through(
        "56 148, 57 160, 58 190, 54 222, 48 254, 45 276, 34 282, 25 272, 24 244, 22 212, "
        "20 186, 18 172, 32 170, 40 160, 44 152"
    ),
    Region.INNER_THIGH: through(
        "18 172, 20 186, 22 212, 24 244, 25 272, 16 280, 0 270, -1 160, 6 168"
    ),
    Region.KNEE: through(
        "16 280, 25 272, 34 282, 45 276, 58 282, 66 300, 60 326, 36 332, 8 326, 8 292"
    ),
    Region.ILIAC_CREST: through("66 28, 52 41, 34 48, 20 58, 18 70, 34 62, 52 56, 70 46"),
}

SIDE: dict[Region, tuple[Point, ...]] = {
    Region.LOW_BACK: through("4 6, 24 2, 60 4, 66 32, 44 45, 26 50, 8 45, 4 30"),
    Region.FRONT_OF_HIP: through(
        "-56 66, -30 62, -12 68, -14 92, -16 116, -20 138, -34 146, -60 144"
    ),
    Region.SIDE_OF_HIP: through(
        "-12 68, 8 58, 26 66, 22 88, 18 112, 17 136, 14 160, -4 166, -20 158, -20 138, "
        "-16 116, -14 92"
    ),
    Region.BUTTOCK: through(
        "26 66, 44 60, 70 80, 72 150, 46 172, 30 168, 14 160, 17 136, 18 112, 22 88"
    ),
    Region.FRONT_THIGH: through(
        "-60 144, -34 146, -20 138, -20 158, -18 190, -16 224, -13 256, -10 276, -24 286, -60 280"
    ),
    Region.OUTER_THIGH: through(
        "-20 158, -4 166, 14 160, 14 190, 12 224, 10 256, 10 276, 0 280, -10 276, -13 256, "
        "-16 224, -18 190"
    ),
    Region.BACK_THIGH: through(
        "14 160, 30 168, 46 172, 60 184, 60 280, 26 284, 10 276, 10 256, 12 224, 14 190"
    ),
    Region.KNEE: through(
        "-60 280, -24 286, -10 276, 0 280, 10 276, 26 284, 60 280, 60 328, -60 328"
    ),
    Region.ILIAC_CREST: through(
        "-60 56, -28 48, -8 45, 8 45, 26 50, 44 45, 66 32, 72 62, 44 60, 26 66, 8 58, "
        "-12 68, -30 62, -58 66"
    ),
}
