"""Small numbers from the samples of runs, found once and kept. Old runs are caught up with."""

from django_tasks import task

from coxa.store.activities import measures
from coxa.store.activities.measures import Measure
from coxa.store.shapes import ActivityDetail
from coxa.training.one_run.drift import drift_of
from coxa.training.one_run.spread import Spread, spread_of

# The belt climbs and the watch does not see it.
ON_A_BELT = frozenset({"treadmill", "indoor_running", "virtual_activity"})
AT_A_TIME = 100  # about two seconds, so that an import never waits long behind it


def measure_runs(runner_id: int, most: int | None = None) -> int:
    """Measure the runs that are not, the newest first; how many that were."""
    waiting = measures.unmeasured(runner_id, most)
    for activity_id in waiting:
        detail = measures.samples_of(runner_id, activity_id)
        measures.keep_measure(runner_id, activity_id, measured(detail))
    return len(waiting)


def measured(detail: ActivityDetail) -> Measure:
    """The numbers of one run; none where its samples cannot be summed."""
    streams = detail.streams
    on_a_belt = detail.line.sub_sport in ON_A_BELT
    try:
        return Measure(
            spread_of(streams, detail.pauses, indoors=on_a_belt),
            drift_of(streams, "stance_time_balance_pct"),
            drift_of(streams, "stance_time_ms"),
        )
    except (ValueError, ArithmeticError):  # one bad run never stops the others
        return Measure(Spread())


@task()
def measure_the_rest(runner_id: int) -> None:
    """What the worker does after an import; it goes to the end of the queue for the next ones."""
    if measure_runs(runner_id, AT_A_TIME) == AT_A_TIME:
        measure_the_rest.enqueue(runner_id)


def catch_up() -> int:
    """Ask the worker for every runner who has runs that are not measured; how many runners."""
    behind = [each for each in measures.runners() if measures.unmeasured(each, 1)]
    for runner_id in behind:
        measure_the_rest.enqueue(runner_id)
    return len(behind)
