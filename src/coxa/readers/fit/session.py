"""One session of a FIT file becomes one activity."""

from dataclasses import replace
from datetime import timezone

from coxa.readers.fit.decoder.profile import value_names
from coxa.readers.fit.pauses import laps_of, pauses_of
from coxa.readers.fit.sessions import Session
from coxa.readers.fit.sport import sport_of
from coxa.readers.fit.streams import inferred_sport, streams_of
from coxa.readers.fit.told import Part, Values
from coxa.readers.recording.assemble import Recording, activity_with
from coxa.readers.recording.plausible import MAX_ELAPSED_S, effort_of, number, within
from coxa.values.activity import Activity, Dynamics


def activity_in(part: Part, session: Session, zone: timezone | None) -> Activity:
    """The activity; distance, times, climb and heart rate are the watch's own where it has them."""
    told = session.values
    named = sport_of(told, part.first("sport"))
    sport = named[0] if named else inferred_sport(session.samples, session.start_s)
    activity = activity_with(
        Recording(
            start_s=session.start_s,
            zone=zone,
            sport=named,
            elapsed_s=number(told.get("total_elapsed_time")),
            timer_s=number(told.get("total_timer_time")),
            distance_m=number(told.get("total_distance")),
            ascent_m=number(told.get("total_ascent")),
            descent_m=number(told.get("total_descent")),
            avg_heart_rate_bpm=number(told.get("avg_heart_rate")),
            max_heart_rate_bpm=number(told.get("max_heart_rate")),
            avg_strides_per_min=_avg_strides_per_min(told),
            dynamics=_dynamics(told),
            laps=laps_of(session.laps, session.start_s),
            pauses=pauses_of(part.of("event"), session.start_s, _end_s(session)),
            device=device_of(part.first("file_id")),
            salvaged=not part.whole,
        ),
        sport,
        streams_of(session.samples, session.start_s, sport),
    )
    return replace(activity, perceived_exertion=_effort(told))


def _effort(told: Values) -> float | None:
    """What the runner tapped after the run, kept tenfold; watches write 0 for nothing tapped."""
    return effort_of(number(told.get("workout_rpe")))


def _end_s(session: Session) -> float:
    elapsed_s = within(number(session.values.get("total_elapsed_time")), 0.0, MAX_ELAPSED_S)
    end_s = session.start_s + (elapsed_s or 0.0)
    times = session.samples.time_s
    return max(end_s, float(times[-1])) if len(times) else end_s


def _avg_strides_per_min(told: Values) -> float | None:
    for name in ("avg_running_cadence", "avg_cadence"):
        strides = number(told.get(name))
        if strides is not None:
            return strides + (number(told.get("avg_fractional_cadence")) or 0.0)
    return None


def _dynamics(told: Values) -> Dynamics:
    """The watch's own means; the samples' means replace them where there are samples."""
    return Dynamics(
        stance_time_ms=number(told.get("avg_stance_time")) or None,
        stance_time_balance_pct=number(told.get("avg_stance_time_balance")) or None,
        vertical_oscillation_mm=number(told.get("avg_vertical_oscillation")) or None,
        step_length_mm=number(told.get("avg_step_length")) or None,
    )


# Makers whose products carry Garmin's numbers.
_GARMINS = frozenset({"garmin", "dynastream", "dynastream_oem", "tacx"})


def device_of(file_id: Values) -> str | None:
    """Maker and model, as far as the file and the FIT profile name them."""
    maker, product = file_id.get("manufacturer"), file_id.get("product")
    if maker in _GARMINS and isinstance(product, int):
        product = value_names("garmin_product").get(product, str(product))
    model = file_id.get("product_name") or product
    words = [str(word) for word in (maker, model) if word is not None]
    return " ".join(words) or None
