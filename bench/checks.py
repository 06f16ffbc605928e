"""One hip check, over the stories that may be looked at."""

from collections.abc import Iterator
from time import perf_counter

from bench.row import Row
from tests.vignettes.cases import judged, vignettes

LIMIT_S = 0.005


def rows() -> Iterator[Row]:
    """Mean seconds a check."""
    stories = vignettes("look")
    judged(stories[0])
    began = perf_counter()
    for story in stories:
        judged(story)
    seconds = (perf_counter() - began) / len(stories)
    yield Row("one hip check", seconds, LIMIT_S, "s", f"mean of {len(stories)} stories")
