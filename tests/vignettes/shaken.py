"""``python -m tests.vignettes.shaken [--why]``: `look` as strangers would answer it.

Each way of shaking is run with several seeds. ``--why`` names the stories that go wrong.
"""

import sys
from collections import Counter

from tests.vignettes.cases import Vignette, vignettes
from tests.vignettes.shaking import SHAKES, shaken
from tests.vignettes.table import ROWS, misses, shares

SEEDS = range(5)


def retold(shake: str) -> list[Vignette]:
    """Every story of `look`, told once for each seed."""
    return [shaken(story, shake, seed) for story in vignettes("look") for seed in SEEDS]


def main(arguments: list[str]) -> int:
    tables = {shake: shares(retold(shake)) for shake in SHAKES}
    say = print
    say(f"{'':30}" + "".join(f"{shake:>11}" for shake in SHAKES))
    for name, *_ in ROWS:
        say(f"{name:30}" + "".join(f"{tables[shake][name].value:11.0%}" for shake in SHAKES))
    if "--why" in arguments:
        for name in arguments[arguments.index("--why") + 1 :] or [row for row, *_ in ROWS]:
            lost = Counter(story for shake in SHAKES for story in misses(retold(shake), name))
            say(f"\n{name}")
            say("\n".join(f"  {times:3} {story}" for story, times in lost.most_common(25)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
