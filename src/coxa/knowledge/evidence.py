"""How sure a fact is, and where it comes from: seen, basis, verdict, grade, source, figure."""

from dataclasses import dataclass
from enum import StrEnum


class Seen(StrEnum):
    """How far the text behind a figure was read."""

    FULL = "full"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"  # never shown as a fact


class Basis(StrEnum):
    """What a rule rests on."""

    STUDY = "study"
    GUIDELINE = "guideline"
    CONVENTION = "convention"
    DESIGN = "design"  # ours


class Verdict(StrEnum):
    """What research says of a claim."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    NOT_SUPPORTED = "not_supported"
    CONTRADICTED = "contradicted"
    NO_SOURCE = "no_source"
    OPINION = "opinion"


class Grade(StrEnum):
    """A consistent trials; B one good trial or large cohort; C laboratory, experts; D anecdote."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True)
class Source:
    """One paper, page or document."""

    id: str
    title: str
    seen: Seen
    authors: str | None = None
    year: int | None = None
    journal: str | None = None
    doi: str | None = None
    pmid: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Figure:
    """One number from one source, in a sentence of ours."""

    text: str
    source: str
    seen: Seen


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A fact that names the claims and sources it rests on, by id."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """A row that somebody may act on: the clinician who looked at it, once one has, and the day."""

    reviewed_by: str | None = None
    reviewed_on: str | None = None
