"""Why a judgement was made: the rule, the facts it used, and the sources behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

Fact = str | int | float | bool | date | None


@dataclass(frozen=True)
class Reason:
    """`rule` names a rule in the knowledge; `facts` are the numbers and days that it used.

    A fact's name carries its unit (`longest_30d_m`); `sources` are source or claim ids.
    """

    rule: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))
