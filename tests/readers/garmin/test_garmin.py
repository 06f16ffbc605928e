"""Garmin's account export: summaries join the files by their first second, in Garmin's units."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from coxa.readers.entry.listed import in_order, tell
from coxa.readers.garmin.archive import SAME_START_S
from coxa.readers.garmin.summaries import summaries_of
from coxa.readers.packed.containers import Finding, Found, TurnedAway, found_in_upload
from coxa.readers.read import read
from coxa.values.activity import Activity
from tests.readers.fit.written import MORNING
from tests.readers.garmin.built import (
    FIT_START_MS,
    LISTED,
    MULTISPORT,
    UPLOADED,
    WITHOUT_FILE,
    Cells,
    export,
    listed,
    of_fit,
    small_run,
    zipped,
)

FIT_EPOCH_S = 631_065_600  # FIT counts from the last day of 1989


def findings(data: bytes) -> dict[str, Finding]:
    return {each.path.removeprefix("g.zip/"): each for each in found_in_upload("g.zip", data)}


def told(finding: Finding) -> Activity:
    assert isinstance(finding, Found)
    (activity,) = read(finding.load()).activities
    return finding.tell(activity) if finding.tell else activity


def test_files_in_the_zip_in_the_zip_get_their_names() -> None:
    found = findings(export([of_fit(FIT_START_MS), WITHOUT_FILE]))
    assert told(found[f"{UPLOADED}/me_101.fit"]).title == "Round the lake"


@pytest.mark.parametrize("bare", [True, False])
def test_a_list_may_be_wrapped_or_bare(bare: bool) -> None:
    found = findings(export([of_fit(FIT_START_MS)], bare=bare))
    assert told(found[f"{UPLOADED}/me_101.fit"]).title == "Round the lake"


def test_units_of_a_summary_become_ours() -> None:
    run = told(findings(export([WITHOUT_FILE]))[f"{LISTED}/502"])
    assert (run.sport, run.sub_sport) == ("running", "treadmill")
    assert (run.distance_m, run.timer_s, run.elapsed_s) == (5010, 1800, 1860)
    assert (run.ascent_m, run.avg_heart_rate_bpm, run.max_heart_rate_bpm) == (12.5, 144, 163)
    assert run.avg_cadence_spm == 168
    assert run.start == datetime(2018, 3, 2, 14, 13, 20, tzinfo=UTC)
    assert run.start.utcoffset() == timedelta(hours=1)
    assert run.title == "Hotel treadmill"


def test_a_summary_is_offered_only_where_nothing_else_tells_of_it() -> None:
    found = findings(export([of_fit(FIT_START_MS), WITHOUT_FILE]))
    offered = [each for each in found.values() if isinstance(each, Found) and each.only_if_new]
    assert len(offered) == 2


def test_the_parent_of_a_multisport_is_nothing_of_its_own() -> None:
    assert f"{LISTED}/503" not in findings(export([MULTISPORT]))


def test_a_summary_gives_the_zone_that_the_file_lacks() -> None:
    start_ms = (MORNING + FIT_EPOCH_S) * 1000
    run = told(findings(export([of_fit(start_ms)], small_run()))[f"{UPLOADED}/me_101.fit"])
    assert run.start.utcoffset() == timedelta(hours=2)
    assert run.offset_known


@pytest.mark.parametrize(("late_s", "joined"), [(0, True), (5, True), (-5, True), (6, False)])
def test_only_the_same_seconds_are_the_same_run(late_s: float, joined: bool) -> None:
    (summary,) = summaries_of(listed([of_fit(FIT_START_MS)]))
    start = datetime.fromtimestamp(FIT_START_MS / 1000 + late_s, UTC)
    run = Activity(sport="running", start=start, elapsed_s=60)
    assert (tell([summary], SAME_START_S, run).title == "Round the lake") is joined
    assert abs(late_s) <= SAME_START_S or not joined


def test_the_nearest_of_two_summaries_wins() -> None:
    both = [of_fit(FIT_START_MS - 4000, "Before"), of_fit(FIT_START_MS + 1000, "After")]
    ordered = in_order(summaries_of(listed(both)))
    start = datetime.fromtimestamp(FIT_START_MS / 1000, UTC)
    run = Activity(sport="running", start=start, elapsed_s=60)
    assert partial(tell, ordered, SAME_START_S)(run).title == "After"


def test_a_broken_list_loses_no_file() -> None:
    files = zipped({"me_101.fit": small_run()})
    found = findings(zipped({LISTED: b"[{", UPLOADED: files}))
    refusal = found[LISTED]
    assert isinstance(refusal, TurnedAway)
    assert refusal.status == "refused"
    assert told(found[f"{UPLOADED}/me_101.fit"]).distance_m


def test_strange_summaries_are_left_out_one_by_one() -> None:
    strange: list[Cells] = [
        {"activityId": 1},
        {"activityId": 2, "startTimeGmt": "soon"},
        {**WITHOUT_FILE, "distance": "far", "name": 7, "activityType": {"typeKey": "running"}},
    ]
    (only,) = summaries_of(listed(strange))
    assert (only.distance_m, only.name, only.sport) == (None, "", ("running", None))


def test_a_summary_names_the_effort_that_its_file_leaves_out() -> None:
    found = findings(export([{**of_fit(FIT_START_MS), "workoutRpe": 70}]))
    assert told(found[f"{UPLOADED}/me_101.fit"]).perceived_exertion == 7
    alone = findings(export([{**WITHOUT_FILE, "workoutRpe": 0}]))
    assert told(alone[f"{LISTED}/502"]).perceived_exertion is None
