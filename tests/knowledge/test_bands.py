"""The scales that are shown are the ones that the rules go by, and those of the study."""

import pytest

from coxa.knowledge.bands import Scale
from coxa.knowledge.load import load_knowledge
from coxa.plan.ceiling import GROWTH
from coxa.plan.light import AMBER_TO, GREEN_TO, WORSE_BY
from coxa.training.sums.spike import LARGE_ABOVE, MODERATE_ABOVE, SMALL_ABOVE

BANDS = load_knowledge().bands


def of(scale):
    return sorted(
        (band for band in BANDS.values() if band.scale is scale), key=lambda band: band.above or 0
    )


def test_load_bands_have_the_edges_that_runs_are_sorted_by():
    edges = [band.above for band in of(Scale.LOAD) if band.above is not None]
    assert edges == pytest.approx([100 * SMALL_ABOVE, 100 * MODERATE_ABOVE, 100 * LARGE_ABOVE])
    assert BANDS["load_within"].most == pytest.approx(100 * GROWTH)


def test_load_bands_carry_the_rates_of_the_study_with_their_intervals():
    rates = [(r.times, r.least, r.most) for band in of(Scale.LOAD) if (r := band.rate)]
    assert rates == [(1.64, 1.31, 2.05), (1.52, 1.16, 2.0), (2.28, 1.5, 3.48)]
    assert BANDS["load_within"].rate is None  # the others were held against it


@pytest.mark.parametrize("scale", [Scale.LOAD, Scale.PAIN, Scale.SORENESS, Scale.NEXT_MORNING])
def test_bands_of_a_scale_leave_no_gap_and_no_overlap(scale):
    bands = of(scale)
    assert bands[0].above is None
    assert bands[-1].most is None
    assert [band.most for band in bands[:-1]] == [band.above for band in bands[1:]]


def test_the_pain_rule_is_green_as_far_as_todays_advice_is():
    assert BANDS["pain_green"].most == GREEN_TO
    assert BANDS["pain_amber"].most == AMBER_TO
    assert BANDS["morning_settled"].most == WORSE_BY - 1  # whole points
    assert BANDS["pain_bone"].most == 0


def test_soreness_is_a_week_and_the_article_is_told_beside_it():
    assert BANDS["soreness_fades"].most == 7 * 24
    assert "72" in (BANDS["soreness_fades"].article_says or "")


def test_a_stretch_reads_as_words():
    assert BANDS["load_within"].stretch == "up to 10 %"
    assert BANDS["load_small"].stretch == "over 10 to 30 %"
    assert BANDS["load_large"].stretch == "over 100 %"
    assert BANDS["pain_bone"].stretch == "0 of 10"


def test_each_gait_advice_says_for_whom_it_is_wrong():
    gait = load_knowledge().gait
    assert len(gait) >= 2
    assert all(each.not_for for each in gait.values())
    assert {"C05", "C07"} <= set(gait["gait_more_steps"].not_with)
