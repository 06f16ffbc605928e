"""Patterns in words: how well they fit, what speaks for and against, what is not known."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.knowledge.finding_words import finding_words
from coxa.knowledge.shapes import Condition, Knowledge, QuestionKind
from coxa.triage.assessment import Assessment

WELL, PARTLY = 0.6, 0.35  # where the words for a fit change; no probabilities
SHOWN = 5
UNKNOWN_SHOWN = 5  # the rest is counted, so that the list stays readable


@dataclass(frozen=True)
class Shown:
    """One pattern; a serious one that is not ruled out says so."""

    condition: Condition
    fit: str
    serious: bool
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]
    unknown: tuple[str, ...]
    more_unknown: int


def patterns(found: Assessment, knowledge: Knowledge) -> tuple[Shown, ...]:
    """The best fitting, and every serious one that the check kept."""
    kept = [
        each
        for index, each in enumerate(found.patterns)
        if each.id in knowledge.conditions and (index < SHOWN or each.serious)
    ]
    return tuple(
        Shown(
            knowledge.conditions[each.id],
            _fit(each.fit),
            each.serious,
            tuple(_words(each.speaks_for, knowledge)),
            tuple(_words(each.against, knowledge)),
            (unknown := _unknown(each.unknown, knowledge))[:UNKNOWN_SHOWN],
            max(0, len(unknown) - UNKNOWN_SHOWN),
        )
        for each in kept
    )


def _unknown(findings: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """A question of one choice stands once, whichever of its answers would tell something."""
    return tuple(dict.fromkeys(_open(each, knowledge) for each in findings))


def _open(finding: str, knowledge: Knowledge) -> str:
    question = knowledge.questions.get(finding.partition(".")[0])
    if question and question.kind is QuestionKind.CHOICE:
        return question.text
    return finding_words(finding, knowledge)


def _fit(fit: float) -> str:
    if fit >= WELL:
        return "fits well"
    return "fits in part" if fit >= PARTLY else "fits little"


def _words(findings: Iterable[str], knowledge: Knowledge) -> Iterable[str]:
    return dict.fromkeys(finding_words(finding, knowledge, asked=True) for finding in findings)
