"""Which red flags the findings raise, most urgent first."""

from coxa.knowledge.shapes import Flag, Knowledge
from coxa.triage.assessment import NOT_TOLD, RaisedFlag
from coxa.triage.findings import Findings
from coxa.triage.flag_rules import FLAG_RULES
from coxa.triage.flag_rules.calm import is_muscle_soreness
from coxa.triage.not_ruled_out import NOT_RULED_OUT, not_ruled_out
from coxa.triage.patterns import ranked
from coxa.triage.score import Scored
from coxa.triage.view import Because, View, unless
from coxa.values.urgency import Urgency

NOT_KNOWN_IS_YES = frozenset({Urgency.EMERGENCY, Urgency.URGENT})


def raised_flags(
    findings: Findings, knowledge: Knowledge, every: list[Scored] | None = None
) -> tuple[RaisedFlag, ...]:
    """Every flag that is up, the most urgent first, in the order of the data among equals.

    `every` is all conditions scored, for who has them already.
    """
    scored = ranked(findings, knowledge) if every is None else every
    sore = is_muscle_soreness(View(findings, unknown_counts=False))
    serious = unless(sore, not_ruled_out(scored))
    raised = [
        RaisedFlag(flag.id, flag.urgency, flag.stop_running, because)
        for flag in knowledge.flags.values()
        if (because := serious if flag.id == NOT_RULED_OUT else raised_because(flag, findings))
    ]
    told = [each for each in raised if each.id != NOT_TOLD] or raised
    return tuple(sorted(told, key=lambda each: -each.urgency.rank))


def raised_because(flag: Flag, findings: Findings) -> Because:
    """The questions that raise this flag; empty when it is not up."""
    unknown_counts = flag.urgency in NOT_KNOWN_IS_YES or flag.unknown_counts
    return FLAG_RULES[flag.id](View(findings, unknown_counts))
