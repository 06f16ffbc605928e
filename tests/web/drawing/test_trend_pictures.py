"""The pictures of the trends page: each mark is a fact, and what is unknown is drawn as unknown."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coxa.actions.trends.lanes import Lanes, Stretch
from coxa.actions.trends.page import TrendPage
from coxa.diary.check_in import Ask, CheckIn, ChosenActivity
from coxa.diary.spells import Spell
from coxa.interfaces.web.drawing.plot.sheet import NARROW, SIZES, WIDE
from coxa.interfaces.web.drawing.trends.calendar import calendar
from coxa.interfaces.web.drawing.trends.calendar_cells import grid
from coxa.interfaces.web.drawing.trends.check_ins import check_ins
from coxa.interfaces.web.drawing.trends.ladder import EACH_RUN, ladder, thinned
from coxa.interfaces.web.drawing.trends.lanes import MOST_PAIRS, rows
from coxa.interfaces.web.drawing.trends.over_time import over_time
from coxa.interfaces.web.drawing.trends.pairs import PairBar, pairs
from coxa.interfaces.web.drawing.trends.soreness import EACH, counts, soreness
from coxa.interfaces.web.trends.view import CHARTS
from coxa.store.trends.days import PairDays
from coxa.training.sums.day_ladder import day_ladder
from coxa.training.sums.grains import RunDay, begin, grain_of, summed
from coxa.training.sums.silence import Silence, silences
from coxa.values.distances import Units
from tests.web.drawing.svg import of_class, parsed, texts

LAST = date(2026, 6, 16)
NO_LANES = Lanes((), (), (), (), {}, ())


def shown(length: int, ran=None, pain=None, **others) -> TrendPage:
    """`ran` and `pain` are by days before the last."""
    first = LAST - timedelta(days=length - 1)
    grain = grain_of(first, LAST)
    metres = {LAST - timedelta(days=back): m for back, m in sorted((ran or {}).items())[::-1]}
    known = [RunDay(day, 1, m, m / 3, 0) for day, m in metres.items()]
    levels = {LAST - timedelta(days=back): level for back, level in (pain or {}).items()}
    by_part: dict[date, int] = {}
    for day, level in levels.items():
        part = begin(day, grain)
        by_part[part] = max(level, by_part.get(part, 0))
    values = {
        "recorded_until": LAST,
        "days": {day.day: day for day in known},
        "parts": summed(known, first, LAST, grain),
        "rungs": day_ladder(metres),
        "quiet": tuple(
            Silence(max(each.first, first), each.last)
            for each in silences(metres.keys(), LAST)
            if each.last >= first
        ),
        "running": by_part,
        "morning": {},
        "noted": frozenset(by_part),
        "any_pain": levels,
        "spells": (),
        "places": {},
        "lanes": NO_LANES,
        "check_ins": (),
        "chosen": (),
    }
    return TrendPage(first, LAST, grain, **{**values, **others})


def pieces(root, css: str) -> list[str]:
    """The marks of a class that are no key of a legend: those beyond the first text lines."""
    return [m for each in of_class(root, css) for m in re.findall(r"M[^M]+", each.get("d", ""))]


def heights(root, css: str) -> list[float]:
    return [float(v) for each in pieces(root, css) for v in re.findall(r"v([\d.]+)h-", each)]


def test_bars_of_distance_stand_on_zero_and_are_to_scale():
    root = parsed(over_time(shown(28, {3: 10_000.0, 10: 5_000.0}), Units.KM, NARROW))
    low, high = sorted(heights(root, "run"))
    assert high == pytest.approx(2 * low, rel=0.02)
    assert {"0", "5", "10"} <= set(texts(root))


def test_a_long_silence_is_hatched_and_an_ordinary_break_is_not():
    root = parsed(over_time(shown(91, {3: 10_000.0, 80: 5_000.0}), Units.KM, WIDE))
    areas = [
        each for each in pieces(root, "hatched") if float(each.split("v")[1].split("h")[0]) > 50
    ]
    assert len(areas) == 2  # before the first run, and between the two
    assert "nothing recorded for long" in texts(root)
    root = parsed(over_time(shown(28, dict.fromkeys(range(0, 28, 3), 5e3)), Units.KM, WIDE))
    assert of_class(root, "hatched") == []


def test_a_noted_zero_is_a_mark_and_a_week_without_a_note_has_none():
    root = parsed(over_time(shown(91, {3: 5e3}, {3: 0, 40: 7}), Units.KM, WIDE))
    assert len(pieces(root, "painful")) == 2 + 1  # and the one of the key


def test_without_any_note_no_empty_panel_of_pain_is_drawn():
    root = parsed(over_time(shown(91, {3: 5e3}), Units.KM, WIDE))
    assert not any("Worst pain" in words for words in texts(root))


def test_bands_are_drawn_with_names_and_an_arrow_where_they_go_on():
    day = LAST - timedelta(days=20)
    lanes = Lanes(
        (Stretch("Build up", day, LAST, goes_on=True),),
        (),
        (Stretch("Left groin", day, LAST - timedelta(days=9)),),
        (Stretch("Soon", day, LAST),),
        {day: 2},
        (PairDays(1, "Blue", "road", None, None, 0.0, 5e3, 1, day, day),),
    )
    root = parsed(over_time(shown(28, {20: 5e3}, lanes=lanes), Units.KM, NARROW))
    said = " ".join(texts(root)) + " ".join(each.tail or "" for each in root.iter())
    for words in ("Build up", "Left groin", "Soon", "2 done on 1 day", "Blue, 1 run"):
        assert words in said
    assert len(pieces(root, "flagged")) == 1
    assert len(pieces(root, "banded")) == 1


def test_more_pairs_than_there_is_room_for_are_counted():
    worn = tuple(
        PairDays(at, f"Pair {at}", "road", None, None, 0.0, 5e3, 1, LAST, LAST)
        for at in range(MOST_PAIRS + 3)
    )
    lanes = Lanes((), (), (), (), {}, worn)
    root = parsed(over_time(shown(28, {0: 5e3}, lanes=lanes), Units.KM, NARROW))
    assert "and 3 more pairs, in the table" in texts(root)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8))
def test_no_band_is_lost_among_rows(made):
    stretches = [
        Stretch(str(at), LAST + timedelta(days=begun), LAST + timedelta(days=begun + long))
        for at, (begun, long) in enumerate(made)
    ]
    assert sorted(stretch.name for row in rows(stretches) for stretch in row) == sorted(
        stretch.name for stretch in stretches
    )


def test_a_run_above_its_line_is_a_triangle_and_one_without_a_line_a_ring():
    page = shown(60, {50: 10_000.0, 40: 12_000.0, 30: 9_000.0})
    root = parsed(ladder(page, page.rungs, Units.KM, NARROW))
    assert len(pieces(root, "painful")) == 1 + 1
    assert len(pieces(root, "run")) == 1 + 1
    assert len(pieces(root, "outlined")) == 1 + 1
    assert "1 above, 1 not" in root.get("aria-label")


@given(st.dictionaries(st.integers(0, 3000), st.integers(1000, 30_000), min_size=150, max_size=400))
def test_thinning_never_hides_the_longest_run_or_one_above_its_line(ran):
    page = shown(3001, {back: float(m) for back, m in ran.items()})
    kept = thinned(page)
    assert max(r.longest_m for r in kept) == max(r.longest_m for r in page.rungs)
    over = [r for r in page.rungs if r.is_over]
    assert set(over[-100:]) <= set(kept)
    assert list(kept) == sorted(kept)


def test_a_few_runs_are_all_drawn():
    page = shown(400, dict.fromkeys(range(0, 2 * EACH_RUN, 2), 5e3))
    assert thinned(page) == page.rungs


def test_twice_as_far_is_twice_as_large_in_the_calendar():
    root = parsed(calendar(grid(shown(28, {1: 10_000.0, 3: 5_000.0})), NARROW))
    sides = sorted(heights(root, "run"))[-2:]
    key = 10.0
    assert key not in sides
    assert sides[1] ** 2 == pytest.approx(2 * sides[0] ** 2, rel=0.03)


@pytest.mark.parametrize("length", [1, 28, 91, 365, 400, 401, 3000, 9000])
@pytest.mark.parametrize("size", SIZES.values())
def test_every_day_or_month_of_the_calendar_is_one_mark(length, size):
    page = shown(length, {0: 5e3}, {0: 0})
    cells = grid(page)
    root = parsed(calendar(cells, size))
    specks = len(pieces(root, "faint"))
    assert specks == 2 * (len(cells.cells) - 1) + 2  # both panels, and their two keys
    wide = float(root.get("viewBox").split()[2])
    xs = [
        float(x)
        for each in of_class(root, "faint")
        for x in re.findall(r"M([\d.]+)", each.get("d"))
    ]
    assert all(0 <= x <= wide for x in xs)


def spell(days_ago: int, least_h: float, most_h: float | None) -> Spell:
    first = datetime(2026, 6, 16, 7, tzinfo=UTC) - timedelta(days=days_ago)
    over = None if most_h is None else first + timedelta(hours=most_h)
    return Spell(first.date(), first, first + timedelta(hours=least_h), 3, over)


def test_soreness_is_filled_as_long_as_it_is_sure_and_hatched_beyond():
    page = shown(91, spells=(spell(50, 24, 48), spell(20, 24, None)))
    root = parsed(soreness(page, WIDE))
    filled = heights(root, "lasted")[1:]
    assert filled[0] == filled[1]
    hatches = [each.get("fill") for each in of_class(root, "hatched")]
    assert sum("cross" in fill for fill in hatches) == 2  # the key, and the one that is not known
    assert sum("gap" in fill for fill in hatches) == 2


def test_many_spells_are_counted_and_none_is_lost():
    found = tuple(spell(at, at % 200, None if at % 2 else at % 200 + 5) for at in range(EACH + 40))
    counted = counts(found)
    assert sum(ended + unknown for _, ended, unknown in counted) == len(found)
    root = parsed(soreness(shown(400, spells=found), NARROW))
    assert str(counted[0][1] + counted[0][2]) in texts(root)


def said(weeks_ago: int, step: int | None, rating: int = 5) -> CheckIn:
    day = LAST - timedelta(days=7 * weeks_ago)
    answers = {} if step is None else dict.fromkeys(Ask, step)
    at = datetime(2026, 6, 16, tzinfo=UTC)
    return CheckIn(weeks_ago, day, at, answers, {} if step is None else {1: rating})


def test_a_silence_of_more_than_two_weeks_is_not_bridged_by_a_line():
    page = shown(
        91,
        check_ins=(said(9, 2), said(8, 2), said(3, None), said(1, 1)),
        chosen=(ChosenActivity(1, "Stairs"), ChosenActivity(2, "Never rated")),
    )
    root = parsed(check_ins(page, NARROW))
    assert len(pieces(root, "curve")) == 2  # one in each panel
    assert "Stairs, 0 to 10" in texts(root)
    assert "Never rated, 0 to 10" not in texts(root)
    assert "week skipped" in texts(root)


def test_pairs_share_one_scale_and_their_reminder_stands_at_its_distance():
    bars = [PairBar("A", 0.0, 200e3, 500e3, False), PairBar("B", 100e3, 100e3, 500e3, True)]
    root = parsed(pairs(bars, Units.KM, NARROW))
    ran = [float(each.split("h")[1].split("v")[0]) for each in pieces(root, "run")[1:]]
    assert ran[0] == pytest.approx(2 * ran[1], rel=0.01)
    assert "200.0 km, retired" in texts(root)


@pytest.mark.parametrize("size", SIZES.values())
@pytest.mark.parametrize("length", [1, 28, 91, 365, 1500, 9000])
def test_every_picture_is_well_formed_labelled_and_named_in_words(length, size):
    page = shown(
        length,
        {at: 4000.0 + at for at in range(0, length, 3)},
        {at: at % 8 for at in range(0, length, 2)},
        spells=(spell(0, 3, 9),),
        check_ins=(said(0, 2),),
    )
    for draw in CHARTS.values():
        chart = draw(page, Units.MI)
        assert chart.title
        if chart.draw is None:
            continue
        root = parsed(chart.draw(size))
        assert root.get("role") == "img"
        assert root.get("aria-label")
        for text in root.iter("text"):
            assert float(text.get("x", 0)) <= float(root.get("viewBox").split()[2])
