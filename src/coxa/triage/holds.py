"""Whether a test of a sign holds: a finding, or a number against a limit."""

import re
from functools import cache

from coxa.triage.answers import Said
from coxa.triage.findings import Findings

LIMIT = re.compile(r"([a-z_]+)(>=|<)(\d+)")


@cache
def limit_in(test: str) -> tuple[str, str, float] | None:
    """``age>=50`` in its parts; None for a plain finding."""
    found = LIMIT.fullmatch(test)
    return (found[1], found[2], float(found[3])) if found else None


def said_of(test: str, findings: Findings) -> Said | None:
    """Yes, no, not known, or None where it was not asked."""
    if "." in test:  # most are plain findings, and this is asked of each sign
        return findings.of(test)
    limit = limit_in(test)
    if limit is None:
        return findings.of(test)
    question, sign, number = limit
    compare = findings.at_least if sign == ">=" else findings.below
    return compare(question, number)


def said_of_any(tests: tuple[str, ...], findings: Findings) -> Said | None:
    """Yes if one of them holds, no if all were answered no, else open."""
    is_open = False
    for test in tests:
        said = said_of(test, findings)
        if said is Said.YES:
            return Said.YES
        is_open = is_open or said is not Said.NO
    return None if is_open else Said.NO


def question_of(test: str) -> str:
    """The question that a test asks about."""
    limit = limit_in(test)
    return limit[0] if limit else test.partition(".")[0]
