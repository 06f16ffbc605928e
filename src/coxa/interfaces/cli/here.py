"""Who a command works for, where and when: everything that an action takes as an argument."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from coxa.interfaces.cli.failing import WrongUse
from coxa.store.home.folder import Home
from coxa.values.distances import Units


@dataclass(frozen=True)
class Here:
    """The clock is read once, here."""

    home: Home
    runner_id: int
    now: datetime
    zone: tzinfo
    units: Units
    as_json: bool
    today: date  # the runner's local day


def open_here(root: Path | None, *, as_json: bool, sample: bool) -> Here:
    """Open the home and find the runner. Raises `WrongUse` where that cannot be."""
    from coxa.actions.home.open_home import open_home  # noqa: PLC0415 - needs Django to be set up

    try:
        home = open_home(root)
    except OSError as error:
        raise WrongUse(f"The home folder cannot be used: {error.strerror}.") from error
    now = datetime.now(UTC)
    return _here(home, _runner(now, sample=sample), now, as_json=as_json)


def _runner(now: datetime, *, sample: bool) -> int:
    if not sample:
        from coxa.actions.access.owner import owner_id  # noqa: PLC0415 - needs Django to be set up

        return owner_id(now)
    from coxa.actions.sample.season import sample_runner  # noqa: PLC0415 - as above

    runner_id = sample_runner()
    if runner_id is None:
        raise WrongUse("There is no sample runner yet; make one with: coxa sample")
    return runner_id


def _here(home: Home, runner_id: int, now: datetime, *, as_json: bool) -> Here:
    from coxa.actions.local_day import local_today, zone_of  # noqa: PLC0415 - needs Django to be set up
    from coxa.actions.profile import show_profile  # noqa: PLC0415 - needs Django to be set up

    units = show_profile(runner_id).units
    on = local_today(runner_id, now)
    return Here(home, runner_id, now, zone_of(runner_id), units, as_json, on)
