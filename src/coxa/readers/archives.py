"""Which exports of which services are known, and who reads them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coxa.readers.apple.archive import HEALTH_TABLE, apple_findings, apple_root
from coxa.readers.bundle import Bundle, Within
from coxa.readers.found import Finding, TurnedAway
from coxa.readers.gadgetbridge.archive import (
    GADGETBRIDGE_DATABASE,
    gadgetbridge_findings,
    gadgetbridge_root,
)
from coxa.readers.garmin.archive import garmin_findings, garmin_root
from coxa.readers.golden_cheetah.archive import golden_cheetah_findings, golden_cheetah_root
from coxa.readers.health_connect.archive import (
    HEALTH_CONNECT_DATABASE,
    health_connect_findings,
    health_connect_root,
)
from coxa.readers.outcome import Unreadable
from coxa.readers.strava.archive import STRAVA_TABLE, strava_findings, strava_root


@dataclass(frozen=True)
class Archive:
    """One kind of export: where in a list of names it begins, who reads it, its main table."""

    kind: str
    root_in: Callable[[Sequence[str]], str | None]
    findings: Callable[[Bundle], Iterator[Finding]]
    table: str = ""


# One line a kind; what none of them claims is looked at file by file.
ARCHIVES = (
    Archive("strava", strava_root, strava_findings, STRAVA_TABLE),
    Archive("garmin", garmin_root, garmin_findings),
    Archive("apple", apple_root, apple_findings, HEALTH_TABLE),
    Archive(
        "health_connect", health_connect_root, health_connect_findings, HEALTH_CONNECT_DATABASE
    ),
    Archive("gadgetbridge", gadgetbridge_root, gadgetbridge_findings, GADGETBRIDGE_DATABASE),
    Archive("golden_cheetah", golden_cheetah_root, golden_cheetah_findings),
)


def findings_in(bundle: Bundle) -> Iterator[Finding]:
    """What a zip or a folder holds, by its archive's own tables where it is a known export."""
    left = list(bundle.names)
    for archive in ARCHIVES:
        root = archive.root_in(left)
        if root is None:
            continue
        mine = [name[len(root) :] for name in left if name.startswith(root)]
        left = [name for name in left if not name.startswith(root)]
        yield from _read(archive, Within(bundle, root, mine))
    for name in left:
        yield from bundle.findings(name)


def _read(archive: Archive, bundle: Bundle) -> Iterator[Finding]:
    """By its tables; where they cannot be read, its files are still taken, one by one."""
    try:
        found = archive.findings(bundle)
    except Unreadable as refusal:
        reason = refusal.reason
    except Exception:  # noqa: BLE001 - a table of a shape never seen must not lose the files
        reason = "This table has a shape that Coxa does not know; the files beside it were read."
    else:
        yield from found
        return
    yield TurnedAway(bundle.shown(archive.table), "refused", reason)
    for name in bundle.names:
        if name != archive.table:
            yield from bundle.findings(name)
