"""What a hip answers to in whole sentences, for the page and the shell alike."""

from collections.abc import Mapping

from coxa.values.distances import Units
from coxa.values.hip_answers import (
    SHOE,
    Answer,
    Contrast,
    Effect,
    Exposure,
    HipAnswers,
    LeftOut,
    Standing,
    Why,
)

OVERSTATES_BELOW = 100  # notes: of what is found at 60, the points are 0.4 too many on average
METRES_PER_FOOT = 0.3048  # exact by definition

# These runs, and the others.
_WHO: Mapping[str, tuple[str, str]] = {
    Exposure.DISTANCE: ("runs of more than {cut}", "runs of at most {cut}"),
    Exposure.SPIKE: (
        "runs of more than {cut} of the longest of the 30 days before",
        "runs of at most {cut} of the longest of the 30 days before",
    ),
    Exposure.PACE: (
        "runs at more than {cut} of your usual speed",
        "runs at no more than {cut} of your usual speed",
    ),
    Exposure.ASCENT: ("runs with more than {cut} of climb", "runs with at most {cut} of climb"),
    Exposure.DESCENT: (
        "runs with more than {cut} of descent",
        "runs with at most {cut} of descent",
    ),
    Exposure.DAYS_SINCE: (
        "runs more than {cut} after the run before",
        "runs within {cut} of the run before",
    ),
    Exposure.HARD: ("runs on asphalt or concrete", "runs on other ground than asphalt or concrete"),
    Exposure.TRAIL: ("runs on trails", "runs on other ground than trails"),
    Exposure.STRENGTH: (
        "runs on the day after logged strength work",
        "runs without strength work logged the day before",
    ),
    Exposure.WARM_UP: ("runs with a logged warm-up", "runs without a logged warm-up"),
    SHOE: ("runs in {shoe}", "runs in other shoes than {shoe}"),
}
_NAMES: Mapping[str, str] = {
    Exposure.DISTANCE: "distance",
    Exposure.SPIKE: "distance against the 30 days before",
    Exposure.PACE: "speed",
    Exposure.ASCENT: "climb",
    Exposure.DESCENT: "descent",
    Exposure.DAYS_SINCE: "days since the run before",
    Exposure.HARD: "hard ground",
    Exposure.TRAIL: "trails",
    Exposure.STRENGTH: "strength work the day before",
    Exposure.WARM_UP: "warm-up",
}

# More of these is more load: nobody is sent to try it out.
_NOT_TO_TEST = frozenset({Exposure.DISTANCE, Exposure.SPIKE, Exposure.PACE})


def sentence(effect: Effect, units: Units, shoes: Mapping[int, str]) -> str:
    """One finding, with its interval and the number of runs."""
    who = _capital(who_of(effect, units, shoes))
    runs = f"{effect.runs} runs against {effect.others}"
    if effect.answer is Answer.CANNOT_TELL:
        fits = f"{_signed(effect.low)} to {_signed(effect.high)}"
        if effect.low * effect.high > 0:
            chance = "but among so many questions that much comes by chance"
            return f"{who}: your notes cannot tell. From {fits} would fit (80 %), {chance}; {runs}."
        return f"{who}: your notes cannot tell. From {fits} would fit (80 %); {runs}."
    said = "more" if effect.answer is Answer.MORE else "less"
    least, most = sorted((abs(effect.low), abs(effect.high)))
    return (
        f"{who} were followed by about {_points(effect.points)} {said}"
        f" (80\u00a0% between {_number(least)} and {_number(most)}); {runs}."
    )


def who_of(effect: Effect, units: Units, shoes: Mapping[int, str]) -> str:
    """The runs that are meant; several contrasts are joined, for they go together."""
    return ", or ".join(_who(each, units, shoes) for each in effect.contrasts)


def together(effect: Effect) -> str:
    """Said where more than one contrast hides behind an effect; else nothing."""
    if len(effect.contrasts) == 1:
        return ""
    return "In your runs these go together so closely that they cannot be told apart."


def name_of(exposure: str, shoes: Mapping[int, str]) -> str:
    """The exposure in a word or two."""
    if exposure.startswith(SHOE):
        return _shoe(exposure, shoes)
    return _NAMES[exposure]


def left_out(each: LeftOut, shoes: Mapping[int, str]) -> str:
    """Why an exposure was not looked at."""
    name = _capital(name_of(each.exposure, shoes))
    if each.why is Why.UNKNOWN:
        runs = f"only {each.runs}" if each.runs else "none"
        return f"{name}: known for {runs} of these runs."
    return f"{name}: hardly differs between these runs."


def could_test(answers: HipAnswers, shoes: Mapping[int, str]) -> str:
    """What an experiment could tell where the notes cannot; never how far or how fast to run."""
    names = [
        name_of(each.exposure, shoes)
        for effect in answers.effects
        if effect.answer is Answer.CANNOT_TELL
        for each in effect.contrasts
        if each.exposure not in _NOT_TO_TEST
    ]
    if not names:
        return ""
    return (
        f"An experiment could tell more than waiting: {', or '.join(names)}. For some weeks take"
        " turns between with and without, and leave the rest as it is. Not while a warning sign is"
        " open, or pain is above 3."
    )


def standing(answers: HipAnswers) -> str:
    """What can be said at all."""
    if answers.standing is Standing.TOO_FEW_RUNS:
        return (
            f"This needs at least {answers.needed} runs with a note after them, by the end of the"
            f" next day; you have {answers.known}."
        )
    if answers.standing is Standing.ALWAYS_THE_SAME:
        return "Your notes after runs are nearly always the same, so there is nothing to compare."
    clear = [each for each in answers.effects if each.answer is not Answer.CANNOT_TELL]
    if clear and answers.known < OVERSTATES_BELOW:
        return (
            f"From {answers.known} runs with a note after them. With fewer than"
            f" {OVERSTATES_BELOW}, what stands out mostly looks larger than it is."
        )
    if clear:
        return f"From {answers.known} runs with a note after them."
    return (
        f"From {answers.known} runs with a note after them, nothing stands out: your notes cannot"
        " tell it from chance. That is not the same as no effect."
    )


def _who(contrast: Contrast, units: Units, shoes: Mapping[int, str]) -> str:
    if contrast.exposure.startswith(SHOE):
        words = _WHO[SHOE][contrast.opposite]
        return words.format(shoe=_shoe(contrast.exposure, shoes))
    return _WHO[contrast.exposure][contrast.opposite].format(cut=_cut(contrast, units))


def _shoe(exposure: str, shoes: Mapping[int, str]) -> str:
    return shoes.get(int(exposure.removeprefix(SHOE)), "a pair that is gone")


def _cut(contrast: Contrast, units: Units) -> str:
    most, least = contrast.most_of_others, contrast.least
    if most is None or least is None:
        return ""
    if contrast.exposure in {Exposure.SPIKE, Exposure.PACE}:
        return f"{between((1 + most) * 100, (1 + least) * 100)}\u00a0%"
    if contrast.exposure == Exposure.DAYS_SINCE:
        days = between(most, least)
        return "1 day" if days == "1" else f"{days} days"
    if contrast.exposure == Exposure.DISTANCE:
        return f"{between(most / units.metres, least / units.metres)}\u00a0{units.value}"
    if units is Units.MI:
        return f"{between(most / METRES_PER_FOOT, least / METRES_PER_FOOT)}\u00a0ft"
    return f"{between(most, least)}\u00a0m"


def between(most: float, least: float) -> str:
    """The roundest number from `most` up and below `least`: it parts the runs just as they do."""
    for digits in range(-3, 7):
        step = 10.0**-digits
        number = -(-most // step) * step  # the first multiple that is not below
        if number < least:
            return f"{number:.{max(0, digits)}f}"
    return f"{most:g}"


def _points(points: float) -> str:
    number = _number(abs(points))
    return "1 point" if number == "1" else f"{number} points"


def _signed(points: float) -> str:
    number = _points(points)
    return "none" if number == "0 points" else f"{number} {'less' if points < 0 else 'more'}"


def _number(points: float) -> str:
    return f"{points:.1f}".removesuffix(".0")


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
