from datetime import date
from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from coxa.training.grounds import GroundRun, grounds_by_week
from coxa.values.surfaces import Ground, Surface, SurfaceSource

SAID = Ground(Surface.GRASS, SurfaceSource.RUNNER)
TOLD = Ground(Surface.GRASS, SurfaceSource.SPORT)
GROUNDS = st.none() | st.builds(Ground, st.sampled_from(Surface), st.sampled_from(SurfaceSource))
RUNS = st.lists(
    st.builds(
        GroundRun, st.dates(date(2026, 1, 1), date(2026, 3, 1)), st.floats(1, 50_000), GROUNDS
    )
)


def test_shares_go_by_week_and_each_source_stands_for_itself():
    monday, sunday, before = date(2026, 6, 8), date(2026, 6, 14), date(2026, 6, 7)
    runs = [
        GroundRun(monday, 4000, None),
        GroundRun(sunday, 3000, SAID),
        GroundRun(sunday, 1000, TOLD),
        GroundRun(before, 500, SAID),
    ]
    newest, older = grounds_by_week(runs)
    assert newest.monday == monday
    assert newest.parts == ((SAID, 3000), (TOLD, 1000), (None, 4000))
    assert older.parts == ((SAID, 500),)


@given(RUNS)
def test_no_metre_is_lost(runs):
    weeks = grounds_by_week(runs)
    whole = sum(run.distance_m for run in runs)
    assert isclose(sum(week.total_m for week in weeks), whole, abs_tol=1e-6)
    assert all(week.parts for week in weeks)
