"""``python -m tests.vignettes [look|held]``: how often it was right, as a table for each half.

Stories are named one by one for `look` alone, so that nobody tunes on `held` by accident.
"""

import sys

from tests.vignettes.cases import HALVES, vignettes
from tests.vignettes.table import line, shares


def main(halves: list[str]) -> int:
    for half in halves or HALVES:
        stories = vignettes(half)
        if half == "look":
            print("\n".join(line(story) for story in stories))  # noqa: T201 - its output
        print(f"\n{half}: {len(stories)} stories, share (95 % Wilson interval)")  # noqa: T201
        for name, share in shares(stories).items():
            print(f"  {name:30} {share}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
