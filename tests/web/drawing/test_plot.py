"""What all pictures share: axes from zero in round steps, labels that never touch, hatches."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.interfaces.web.drawing.plot.legend import legend
from coxa.interfaces.web.drawing.plot.sheet import NARROW, SIZES, WIDE, Sheet, bar, fitting, wide_of
from coxa.interfaces.web.drawing.plot.standalone import standalone, styles
from coxa.interfaces.web.drawing.plot.times import span_words, ticks, times
from coxa.interfaces.web.drawing.plot.values import said, steps, upright
from tests.web.drawing.svg import of_class, parsed

days = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@given(st.floats(0.001, 1e6), st.integers(2, 6))
def test_the_upright_axis_begins_at_zero_and_reaches_the_most_in_few_even_steps(most, parts):
    found = steps(most, parts)
    assert found[0] == 0
    assert found[-1] >= most * (1 - 1e-6)
    assert len(found) <= parts + 2
    step = found[1]
    assert all(b - a == pytest.approx(step) for a, b in itertools.pairwise(found))
    assert float(f"{step:e}".split("e")[0]) in {1.0, 2.0, 5.0}


def test_nothing_to_measure_still_has_a_scale():
    assert steps(0) == (0.0, 1.0)


def test_numbers_of_an_axis_have_no_needless_digits():
    assert [said(each) for each in (0, 0.5, 20.0, 2000.0)] == ["0", "0.5", "20", "2000"]


@pytest.mark.parametrize("size", SIZES.values())
@given(st.tuples(days, days).map(sorted))
def test_labels_of_time_never_touch_and_stay_on_the_sheet(size, span):
    axis = times(size, *span)
    found = ticks(axis)
    assert found
    if len(found) == 1:
        return
    edges = [(axis.at(day) - wide_of(w) / 2, axis.at(day) + wide_of(w) / 2) for day, w in found]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(edges))
    assert edges[0][0] >= 0
    assert edges[-1][1] <= size.width + 4


def test_a_january_carries_its_year():
    words = [w for _, w in ticks(times(WIDE, date(2025, 10, 1), date(2026, 5, 30)))]
    assert words == ["Oct", "Nov", "Dec", "2026", "Feb", "Mar", "Apr", "May"]


@given(days, st.integers(0, 9000), st.integers(-50, 50))
def test_days_keep_their_order_and_stay_within_the_axis(first, length, beyond):
    axis = times(NARROW, first, first + timedelta(days=length))
    day = first + timedelta(days=length // 2 + beyond)
    assert axis.left <= axis.at(day) <= axis.after(day) <= axis.left + axis.wide + 1e-6


def test_a_bar_is_as_high_as_its_share_of_the_scale():
    sheet = Sheet("test", NARROW)
    axis = upright(sheet, 100.0, 20.0, (0.0, 10.0, 20.0))
    assert axis.at(0) == 100.0
    assert axis.at(20) == 20.0
    assert axis.high(5) == 20.0
    assert axis.at(999) == 20.0


def test_the_two_widths_of_a_page_share_no_hatch():
    drawn = []
    for size in SIZES.values():
        sheet = Sheet("test", size)
        sheet.hatched([bar(0, 0, 9, 9)], "gap")
        drawn.append(parsed(sheet.finished(10, "a test")))
    ids = [pattern.get("id") for root in drawn for pattern in root.iter() if pattern.get("id")]
    assert len(ids) == len(set(ids)) == 2
    for root, id_ in zip(drawn, ids, strict=True):
        (piece,) = of_class(root, "hatched")
        assert piece.get("fill") == f"url(#{id_})"


def test_words_of_others_are_escaped_and_cut_to_their_room():
    sheet = Sheet("test", NARROW)
    sheet.named(20, "Shoes", "<script>alert(1)</script>" * 5)
    root = parsed(sheet.finished(30, 'a "label" & more'))
    assert root.get("aria-label") == 'a "label" & more'
    assert "…" in "".join(root.itertext())
    assert len(fitting("x" * 100, 70)) <= 10


def test_a_legend_wraps_where_the_sheet_ends():
    keys = [("dot", "run", "not above the line of that day")] * 3
    narrow, wide = Sheet("a", NARROW), Sheet("b", WIDE)
    assert legend(narrow, 13, keys) > legend(wide, 13, keys)


def test_a_file_of_a_picture_has_its_title_and_no_style_that_only_a_page_knows():
    sheet = Sheet("test", WIDE)
    sheet.path([bar(0, 0, 9, 9)], "run")
    text = standalone(sheet.finished(50, "label"), "What <was> found", "In km a week. " * 20)
    assert "What &lt;was&gt; found" in text
    assert 'xmlns="http://www.w3.org/2000/svg"' in text
    for trace in ("var(", "@", "url(http", "100%", "focus", ".narrow", "<script"):
        assert trace not in text
    assert ".plot .run{" in styles()


def test_a_time_is_said_with_each_year_once():
    assert span_words(date(2026, 6, 1), date(2026, 6, 1)) == "1 June 2026"
    assert span_words(date(2026, 5, 1), date(2026, 6, 2)) == "1 May to 2 June 2026"
    assert span_words(date(2025, 5, 1), date(2026, 6, 2)) == "1 May 2025 to 2 June 2026"
