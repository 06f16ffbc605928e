"""``python -m tests.vignettes``: every story, what it came to, and how often that was right."""

import sys

from tests.vignettes.cases import Vignette, judged, vignettes


def main() -> int:
    stories = vignettes()
    wrong = [story for story in stories if not _row(story)]
    print(f"\n{len(stories)} stories, {len(wrong)} not as expected")  # noqa: T201 - its output
    for kind in ("serious", "between", "harmless"):
        print(_counts(kind, [story for story in stories if story.kind == kind]))  # noqa: T201
    return 1 if wrong else 0


def _row(story: Vignette) -> bool:
    found = judged(story)
    flags = {flag.id for flag in found.flags}
    right = (
        found.urgency is story.urgency
        and found.stop_running == story.expected["stop_running"]
        and flags >= set(story.expected["flags"])
        and set(found.harmless) >= set(story.expected["harmless"])
    )
    mark = "ok " if right else "NOT"
    run = "stop" if found.stop_running else "run "
    print(  # noqa: T201 - its output
        f"{mark} {story.name:42} {story.urgency:10} {found.urgency:10} {run} {' '.join(flags)}"
    )
    return right


def _counts(kind: str, stories: list[Vignette]) -> str:
    ranks = [judged(story).urgency.rank - story.urgency.rank for story in stories]
    under, over = sum(rank < 0 for rank in ranks), sum(rank > 0 for rank in ranks)
    return f"{kind:9} {len(stories):3}  exact {ranks.count(0)}  under {under}  over {over}"


if __name__ == "__main__":
    sys.exit(main())
