"""An experiment in words: what may be compared, what stands in the way, and what came of it."""

from collections import Counter
from dataclasses import dataclass

from coxa.inference.experiment.gate import Barred
from coxa.inference.experiment.read_out import Finding, ReadOut
from coxa.inference.experiment.standing import Block, Left, Standing
from coxa.values.experiments import Arm, Ended, Experiment, Factor


@dataclass(frozen=True)
class FactorWords:
    """What it is called, the two ways as first proposed, and how to do it fairly."""

    title: str
    a: str
    b: str
    how: str


FACTORS = {
    Factor.WARM_UP: FactorWords(
        "Warming up",
        "with the warm-up",
        "without a warm-up",
        "The same routine each time, and the first kilometre easy either way.",
    ),
    Factor.SHOES: FactorWords(
        "Two pairs of shoes",
        "in one pair",
        "in the other pair",
        "Both pairs worn in, and the same kind of runs in either.",
    ),
    Factor.GROUND: FactorWords(
        "Softer or harder ground",
        "on soft ground",
        "on hard ground",
        "Runs of the same length and pace; only the ground differs.",
    ),
    Factor.STRENGTH: FactorWords(
        "Strength the day before a run",
        "strength the day before",
        "strength on other days",
        "The same exercises and as many of them; only the day differs.",
    ),
    Factor.CADENCE: FactorWords(
        "Shorter steps",
        "about 5\u00a0% more steps a minute",
        "steps as usual",
        "The same speed; a metronome for the first minutes helps.",
    ),
    Factor.PILLOW: FactorWords(
        "A pillow between the knees at night",
        "with a pillow",
        "without a pillow",
        "Every night of the block, after runs and on the other days.",
    ),
    Factor.HILLS: FactorWords(
        "Flat or hilly runs",
        "flat runs",
        "hilly runs",
        "Runs of the same length, and nothing steeper than you are used to.",
    ),
}

BARRED = {
    Barred.FLAG: "A warning sign is open. First let somebody look at it.",
    Barred.SEE_SOMEONE: "Somebody should see the hip first.",
    Barred.REST: "The hip needs rest now, and then care rather than curiosity.",
    Barred.PAIN: "The last pain was above 3 of 10. Let it settle first.",
    Barred.BONE: "Bone stress was suspected not long ago. The way back goes by its own steps.",
    Barred.LADDER: "You walk and run in turn just now. An experiment needs ordinary runs first.",
    Barred.CEILING: "The last run was beyond your ceiling. Give it some ordinary runs first.",
    Barred.UNKNOWN: "Coxa needs to know first how the hip feels.",
}

LEFT = {
    Left.SILENT: "no note in the day after",
    Left.PAINKILLER: "a painkiller hid it",
    Left.NOT_KEPT: "not done as the block asked",
    Left.OPEN: "the note may still come",
}

ENDED = {
    Ended.DONE: "It ran to its end.",
    Ended.CHOICE: "You ended it.",
    Ended.SAFETY: "It ended early, for safety.",
}

NO_CAUSE_ELSE = (
    "It holds for you and for these weeks. It says nothing about others, "
    "and it cannot tell what else changed along with it."
)


def today_line(experiment: Experiment, found: Standing) -> str | None:
    """What the block of today asks for; None without one."""
    block = found.today
    if block is None:
        return None
    way = experiment.words(block.arm)
    return f"Experiment, block {block.number} of {found.planned}: {way}."


def read_out_line(experiment: Experiment, found: ReadOut) -> str:
    """One plain sentence; never a cause beyond this runner."""
    if found.more_with_a is None or found.low is None or found.high is None:
        return (
            f"Too few blocks have runs with a note on both sides: {found.pairs} of the 4 pairs "
            "that it takes."
        )
    between = f"80\u00a0% between {found.low:.1f} and {found.high:.1f}"
    if found.finding is Finding.CANNOT_TELL:
        opening = _opening(found.low, found.high)
        return (
            f"{opening} Runs {experiment.a} were followed by {_points(found.more_with_a)} "
            f"than runs {experiment.b} ({between}; {found.pairs} pairs of blocks)."
        )
    better, worse = _order(experiment, found.finding)
    less, low, high = _away_from_zero(found)
    return (
        f"Runs {better} were followed by about {less:.1f} points less pain than runs {worse} "
        f"(80\u00a0% between {low:.1f} and {high:.1f}; {found.pairs} pairs of blocks, "
        f"{found.runs_a + found.runs_b} runs)."
    )


def worse_line(experiment: Experiment, finding: Finding) -> str:
    """Why it was ended early."""
    better, worse = _order(experiment, finding)
    return (
        f"Runs {worse} were followed by at least 2 points more pain than runs {better}, twice. "
        "That is reason enough to stop, and too little to call it found out."
    )


def _opening(low: float, high: float) -> str:
    if low > 0 or high < 0:
        return "It leans one way, and not surely enough to tell."
    return "It cannot be told."


def _points(more: float) -> str:
    return f"{abs(more):.1f} points {'more' if more > 0 else 'less'} pain"


def _order(experiment: Experiment, finding: Finding) -> tuple[str, str]:
    better = Arm.A if finding is Finding.A_LESS else Arm.B
    worse = Arm.B if better is Arm.A else Arm.A
    return experiment.words(better), experiment.words(worse)


def _away_from_zero(found: ReadOut) -> tuple[float, float, float]:
    ends = sorted((abs(found.low or 0.0), abs(found.high or 0.0)))
    return abs(found.more_with_a or 0.0), ends[0], ends[1]


def paused_line(experiment: Experiment) -> str:
    """Why no block goes by today."""
    if not experiment.pauses:
        return "It has not begun yet."
    why = experiment.pauses[-1].why
    if why in set(Barred):
        return f"Paused. {BARRED[Barred(why)]} Go on when you choose to."
    return "Paused by you. Go on when you choose to."


def left_words(block: Block) -> str:
    """Why some of its runs do not count; empty where all do."""
    left = Counter(run.left for run in block.runs if run.left is not None)
    return "; ".join(f"{count} {LEFT[why]}" for why, count in left.items())
