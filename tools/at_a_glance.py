"""What the hip check says to plain answers: a page that a clinician reads in two minutes."""

from collections.abc import Iterable, Mapping
from datetime import date

from coxa.knowledge.shapes import Knowledge, Question, QuestionKind
from coxa.triage.assess import assess
from coxa.triage.assessment import Assessment
from coxa.values.profile import Profile
from coxa.values.regions import Region
from coxa.values.urgency import Urgency

ON = date(2026, 1, 1)  # no rule looks at the day itself
# A grown-up with three weeks of it, about the same, who says no to all else.
PLAIN: Mapping[str, object] = {
    **dict.fromkeys(("alarm", "bone_risk", "history", "elsewhere"), ()),
    **dict.fromkeys(("feel", "nerves", "leg", "fits", "worse_with", "background"), ()),
    "age": 40,
    "started": "slowly",
    "walking": "fine",
    "night": "no",
    "course": "same",
    "how_long": 21,
}
BESIDE: Mapping[str, object] = {"where": ("side_of_hip:left",), "with_running": "after"}
WEEK_DAYS = 7


def at_a_glance(knowledge: Knowledge) -> Iterable[str]:
    """Two tables: place by running, and each other answer beside the mildest story."""
    yield (
        "Somebody of 40 has had it for three weeks, about the same, walks evenly without pain, "
        "sleeps well, and says no to all else. **Bold** rests from running until somebody has "
        "looked.\n"
    )
    yield "## Where it hurts, and how running goes\n"
    yield from _places(knowledge)
    yield "\n## One answer more\n"
    yield (
        "Beside pain at the side of the hip that aches after runs, which alone is cared for at "
        "home. An answer that changes nothing is left out.\n"
    )
    yield from _answers(knowledge)
    yield ""


def _places(knowledge: Knowledge) -> Iterable[str]:
    ways = [option.id for option in knowledge.questions["with_running"].options]
    texts = {option.id: option.text for option in knowledge.questions["with_running"].options}
    yield f"| | {' | '.join(texts[way] for way in ways)} |"
    yield f"|---|{'---|' * len(ways)}"
    for region in Region:
        found = [_judged(knowledge, where=(f"{region}:left",), with_running=way) for way in ways]
        yield f"| {_name(region)} | {' | '.join(_cell(each) for each in found)} |"


def _name(region: Region) -> str:
    unplaced = region is Region.HIP_AREA
    return "the hip, no place known" if unplaced else region.value.replace("_", " ")


def _answers(knowledge: Knowledge) -> Iterable[str]:
    yield "| Question | Answer | So | Because |\n|---|---|---|---|"
    seen: set[str] = set()
    for question in knowledge.questions.values():
        for option, text in _options(question):
            found = _judged(knowledge, **{**BESIDE, question.id: option})
            if found.flags and text not in seen:
                yield f"| {question.text} | {text} | {_cell(found)} | {_links(found)} |"
            seen.add(text)


def _links(found: Assessment) -> str:
    return ", ".join(f"[{flag.id}](red-flags.md#{flag.id.lower()})" for flag in found.flags)


def _options(question: Question) -> Iterable[tuple[object, str]]:
    if question.kind is QuestionKind.MULTI:
        return [((option.id,), option.text) for option in question.options]
    if question.kind is QuestionKind.CHOICE and question.id != "with_running":
        return [(option.id, option.text) for option in question.options]
    return []


def _judged(knowledge: Knowledge, **answers: object) -> Assessment:
    told = {
        name: list(said) if isinstance(said, tuple) else said
        for name, said in {**PLAIN, **answers}.items()
    }
    return assess(told, Profile(), knowledge, ON)


def _cell(found: Assessment) -> str:
    words = _soon(found)
    return f"**{words}**" if found.stop_running else words


def _soon(found: Assessment) -> str:
    if found.urgency is Urgency.EMERGENCY:
        return "now"
    days = found.see_within_days
    if found.urgency is Urgency.SELF_CARE or days is None:
        return "at home"
    if days == 0:
        return "today"
    if days % WEEK_DAYS == 0:
        return f"in {days // WEEK_DAYS} week{'s' if days > WEEK_DAYS else ''}"
    return f"in {days} day{'s' if days > 1 else ''}"
