"""A runner's own marks are told as they are until there are three."""

from datetime import date, timedelta

from coxa.routine.worked import ReliefMark, worked

DAY = date(2026, 6, 16)


def marks(relief, *levels):
    return [
        ReliefMark(index, relief, DAY + timedelta(days=index), level)
        for index, level in enumerate(levels)
    ]


def test_two_marks_have_no_middle():
    (one,) = worked(marks("ice", 2, 9))
    assert one.middle is None
    assert [mark.mark for mark in one.marks] == [2, 9]


def test_the_best_middle_stands_first_and_too_few_marks_last():
    found = worked([*marks("ice", 2, 3, 2), *marks("heat", 6, 7, 9), *marks("massage", 10)])
    assert [(one.relief, one.middle) for one in found] == [
        ("heat", 7),
        ("ice", 2),
        ("massage", None),
    ]
