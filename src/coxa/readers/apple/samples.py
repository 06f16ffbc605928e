"""Which samples belong to which workout."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from coxa.readers.apple.quantities import SPOOLED
from coxa.readers.apple.spool import Sample, Spool
from coxa.readers.apple.stream import Told, Workout
from coxa.readers.apple.times import epoch_s


@dataclass
class Span:
    """A workout with its time and, once they are read, its samples by code."""

    workout: Workout
    start_s: float
    end_s: float
    source: int
    samples: dict[int, list[Sample]] = field(default_factory=lambda: defaultdict(list))


def spans_of(told: Told) -> list[Span]:
    """The workouts that say when they were, in order of time."""
    spans = [span for workout in told.workouts if (span := _span(told, workout))]
    return sorted(spans, key=lambda span: span.start_s)


def _span(told: Told, workout: Workout) -> Span | None:
    attributes = workout.attributes
    try:
        start_s, end_s = epoch_s(attributes["startDate"]), epoch_s(attributes["endDate"])
    except (KeyError, ValueError, OverflowError):
        return None
    source = told.sources.get(attributes.get("sourceName", ""), -1)
    return Span(workout, start_s, end_s, source) if end_s > start_s else None


def filled(spans: Sequence[Span], spool: Spool) -> Iterator[Span]:
    """Each with its samples, a month of them in memory at a time."""
    months: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        months[spool.bucket_of(span.start_s)].append(span)
    for bucket in sorted(months):
        mine = months.pop(bucket)
        for near in (bucket - 1, bucket, bucket + 1):
            _hand_out(mine, spool.samples(near))
        while mine:
            yield mine.pop(0)


def _hand_out(spans: Sequence[Span], samples: Iterator[Sample]) -> None:
    starts = [span.start_s for span in spans]
    longest = max(span.end_s - span.start_s for span in spans)
    for sample in samples:
        at = bisect_right(starts, sample.start_s) - 1
        while at >= 0 and starts[at] >= sample.start_s - longest:
            if sample.start_s <= spans[at].end_s:  # two apps may have recorded the same outing
                spans[at].samples[sample.code].append(sample)
            at -= 1


def of_one_source(span: Span) -> dict[str, Any]:
    """Per quantity the samples of one source: the workout's own, else of the one that tells most.

    Several sources tell of the same steps and beats; together they would be counted twice.
    """
    told: dict[str, Any] = {}
    for code, samples in sorted(span.samples.items()):
        source = _source(span, samples)
        mine = sorted(sample for sample in samples if sample.source == source)
        told[SPOOLED[code]] = [
            [
                round(sample.start_s - span.start_s, 3),
                round(sample.end_s - sample.start_s, 3),
                round(sample.value, 6),
            ]
            for sample in mine
        ]
    return told


def _source(span: Span, samples: Sequence[Sample]) -> int:
    counted = Counter(sample.source for sample in samples)
    return span.source if span.source in counted else max(sorted(counted), key=counted.__getitem__)
