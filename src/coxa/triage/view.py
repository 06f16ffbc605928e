"""How one red flag looks at the findings: what counts as yes, and which question said so."""

from collections.abc import Iterable
from dataclasses import dataclass

from coxa.triage.answers import Said
from coxa.triage.findings import Findings

Because = tuple[str, ...]  # question ids; empty: not so
_YES, _YES_OR_NOT_KNOWN = (Said.YES,), (Said.YES, Said.NOT_KNOWN)


@dataclass(frozen=True)
class View:
    """Findings as one flag counts them. Only a yes can raise it, so nothing else lowers it."""

    findings: Findings
    unknown_counts: bool  # asked and not known is a yes for this flag

    def any(self, *names: str) -> Because:
        """The questions that say yes to at least one of these findings."""
        counts, of = self._yes, self.findings.of
        yes = [name for name in names if of(name) in counts]
        return _once(self.findings.asked_in(name) for name in yes) if yes else ()

    def at_least(self, question: str, number: float) -> Because:
        """The question, if its number reaches the limit."""
        return (question,) if self._counts(self.findings.at_least(question, number)) else ()

    def below(self, question: str, number: float) -> Because:
        """The question, if its number stays under the limit."""
        return (question,) if self._counts(self.findings.below(question, number)) else ()

    def is_told(self, *names: str) -> bool:
        """Whether one of these was said to be so; what is not known was not."""
        return any(self.findings.of(name) is Said.YES for name in names)

    def has_lasted(self, question: str, number: float) -> bool:
        """Whether the number was told and reaches the limit; what is not known has not."""
        return self.findings.at_least(question, number) is Said.YES

    def is_fresh(self, question: str, number: float) -> bool:
        """Whether the number was told and stays under the limit; what is not known does not."""
        return self.findings.below(question, number) is Said.YES

    def _counts(self, said: Said | None) -> bool:
        return said in self._yes

    @property
    def _yes(self) -> tuple[Said, ...]:
        return _YES_OR_NOT_KNOWN if self.unknown_counts else _YES


def together(*parts: Because) -> Because:
    """All of them, if none is missing."""
    return _once(question for part in parts for question in part) if all(parts) else ()


def unless(so: bool, because: Because) -> Because:
    """What is there, but for when it is so."""
    return () if so else because


def either(*parts: Because) -> Because:
    """Whatever is there of them."""
    return _once(question for part in parts for question in part)


def _once(questions: Iterable[str]) -> Because:
    return tuple(dict.fromkeys(questions))
