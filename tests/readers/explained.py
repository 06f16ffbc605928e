"""Where we differ from what decoders agree on, and why we are right to."""

_TURNS = "turns of a crank and strokes of an arm are not steps, and only steps are kept"
_NO_STRAP = "0 and 255 are no heart rate, they say that no strap was worn"
_UNDATED = "points without a time are not part of a recording"

EXPLAINED: dict[str, dict[str, str]] = {
    "0134902991.fit": {
        "heart_rate_n": _NO_STRAP,
        "heart_rate_mean": _NO_STRAP,
        "session 0 avg_hr": _NO_STRAP,
        "session 0 max_hr": _NO_STRAP,
        "cadence_n": _TURNS,
        "session 0 avg_cadence": _TURNS,
    },
    "2019-02-17-062644-ELEMNT-297E-195-0.fit": {
        "cadence_n": _TURNS,
        "session 0 avg_cadence": _TURNS,
    },
    "activity-large-fenxi2-multisport.fit": {
        "session 0 start": "45 minutes after its own first record, and its end would be past the "
        "start of the second session: the first record is the start",
    },
    "MultiSport-2019-11-24.fit": {
        "cadence_n": _TURNS,
        "cadence_mean": _TURNS,
        "session 0 avg_cadence": _TURNS,
        "session 2 avg_cadence": _TURNS,
    },
    "antfs-dump.63.fit": {
        "session 0 start": "two decoders hand on bare seconds; as FIT's clock they are 1990-07-09",
    },
    "cerknicko-jezero-without-elevations.gpx": {
        "records": _UNDATED,
        "positions": _UNDATED,
        "length": "without the one point that has no time the way is 10 m shorter",
    },
    "compressed-speed-distance.fit": {
        "session 0 start": "two decoders hand on bare seconds; as FIT's clock they are 1990-07-18",
    },
    "elemnt-bolt-no-application-id-inside-developer-data-id.fit": {
        "cadence_n": _TURNS,
        "session 0 avg_cadence": _TURNS,
    },
    "event_timestamp.fit": {"cadence_n": _TURNS, "session 0 avg_cadence": _TURNS},
    "gtrnctr-lap_s.tcx": {"hr_n": _NO_STRAP, "hr_mean": _NO_STRAP},
    "history_runpandas/7ff163c7-3486-434f-8201-e83ce7f675b6.gpx": {
        "positions": "one fix lies where only 490 km/h could have brought the runner",
        "length": "9 m there and back to that fix",
    },
    "korita-zbevnica.gpx": {
        "records": _UNDATED,
        "positions": _UNDATED,
        "altitudes": _UNDATED,
        "length": "the 8.6 km without times are an older track, saved on the same receiver",
    },
    "nick.fit": {
        "heart_rate_n": _NO_STRAP,
        "heart_rate_mean": _NO_STRAP,
        "cadence_n": _TURNS,
        "laps": "the one lap names neither its start nor how long it took",
    },
    "sample_mulitple_header.fit": {
        "cadence_n": _TURNS,
        "cadence_mean": _TURNS,
        "session 0 avg_cadence": _TURNS,
        "session 2 avg_cadence": _TURNS,
    },
    "strava-android-app-201.10-b1218918.fit": {
        "records": "the last record before the break is dated 2085",
        "positions": "the last record before the break is dated 2085",
    },
    "unterminated-strings.fit": {"cadence_n": _TURNS, "session 0 avg_cadence": _TURNS},
}
