"""Writes docs/reference/ from the knowledge, for a clinician to review row by row."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from coxa.actions.explaining.explanation import Explanation
from coxa.actions.explaining.registry import explain
from coxa.knowledge.condition import Condition
from coxa.knowledge.load import load_knowledge
from coxa.knowledge.shapes import Claim, Flag, Knowledge
from coxa.values.urgency import Urgency
from tools.at_a_glance import at_a_glance

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
HEAD = """# {title}

Written from the data by `make reference`; a test fails where it is stale. Correct the TOML under
`src/coxa/knowledge/{place}/`, not this page. {what}

"""
NOT_YET = "not yet"
Each = TypeVar("Each")


def pages(knowledge: Knowledge) -> dict[str, str]:
    """Every page by its file name."""
    return {
        "red-flags.md": _page(
            "Red flags",
            "flags",
            "Sign a row with `reviewed_by` and `reviewed_on`.",
            _flags(knowledge),
        ),
        "conditions.md": _page(
            "Conditions",
            "conditions",
            "Patterns that answers can fit, never findings. Sign a row as for the red flags.",
            _conditions(knowledge),
        ),
        "claims.md": _page(
            "The article's claims",
            "claims",
            "What it says in our words, what research says, and what Coxa does.",
            _claims(knowledge),
        ),
        "at-a-glance.md": _page(
            "The hip check at a glance",
            "flags",
            "What it says to plain answers; the rules are in `src/coxa/triage/flag_rules/`.",
            at_a_glance(knowledge),
        ),
    }


def _page(title: str, place: str, what: str, parts: Iterable[str]) -> str:
    return HEAD.format(title=title, place=place, what=what) + "\n".join(parts)


def _flags(knowledge: Knowledge) -> Iterable[str]:
    yield "| Flag | How soon | Stops running | Rests on | Reviewed |\n|---|---|---|---|---|"
    ordered = sorted(knowledge.flags.values(), key=lambda each: (-each.urgency.rank, each.id))
    for flag in ordered:
        stops = "yes" if flag.stop_running else "no"
        soon = _soon(flag)
        link = f"[{flag.id}](#{flag.id.lower()})"
        yield f"| {link} {flag.text} | {soon} | {stops} | {flag.basis} | {_signed(flag)} |"
    yield ""
    for flag in ordered:
        yield _entry(explain(flag, knowledge), [f"**{flag.text}.** {_soon(flag)}."])


def _soon(flag: Flag) -> str:
    if flag.urgency is Urgency.EMERGENCY:
        return "emergency, now"
    days = flag.see_within_days
    return f"{flag.urgency}, {'the same day' if days == 0 else f'within {days} days'}"


def _conditions(knowledge: Knowledge) -> Iterable[str]:
    yield "| Condition | How soon | Serious | How often | Reviewed |\n|---|---|---|---|---|"
    for each in knowledge.conditions.values():
        serious = "yes" if each.serious else "no"
        often = each.prior.replace("_", " ")
        link = f"[{each.id}](#{each.id.lower()})"
        yield f"| {link} {each.name} | {_plain(each)} | {serious} | {often} | {_signed(each)} |"
    yield ""
    for each in knowledge.conditions.values():
        where = ", ".join(region.replace("_", " ") for region in each.regions)
        said = [f"**{each.name}.** {each.story}", f"Group: {each.group}. Where: {where}."]
        yield _entry(explain(each, knowledge), said)


def _plain(condition: Condition) -> str:
    return condition.urgency.replace("_", " ")


def _claims(knowledge: Knowledge) -> Iterable[str]:
    yield "| Claim | Verdict | Grade | Reviewed |\n|---|---|---|---|"
    ordered = sorted(knowledge.claims.values(), key=lambda each: each.id)
    for claim in ordered:
        verdict = claim.verdict.replace("_", " ")
        link = f"[{claim.id}](#{claim.id.lower()})"
        yield f"| {link} {claim.title} | {verdict} | {claim.grade} | {_signed(claim)} |"
    yield ""
    for claim in ordered:
        yield _entry(explain(claim, knowledge), list(_three(claim)))


def _three(claim: Claim) -> Iterable[str]:
    yield f"**{claim.title}.**"
    yield f"The article says: {claim.article_says}"
    yield f"Research says: {claim.research_says}"
    yield f"So Coxa: {claim.coxa_says}"


def _entry(told: Explanation, said: list[str]) -> str:
    """One row in full; the sections are those of its page in Learn."""
    lines = [f"## {told.id}\n", "\n\n".join(said), ""]
    if told.kind == "red flag":
        lines += [told.text, ""]
    for section in told.sections:
        lines.append(f"{section.heading}:\n")
        lines += [f"* {line}" for line in section.lines]
        lines += [f"* {title} ({id_})" for id_, title in section.links]
        lines.append("")
    lines += _list(
        "Figures", told.figures, lambda each: f"{each.text} ({each.source}, {each.seen})"
    )
    lines += _list("Sources", told.sources, lambda each: f"{each.id}, {each.seen}: {each.title}")
    return "\n".join([*lines, f"{told.review}\n"])


def _list(title: str, items: Iterable[Each], words: Callable[[Each], str]) -> list[str]:
    found = [f"* {words(each)}" for each in items]
    return [f"{title}:\n", *found, ""] if found else []


def _signed(row: Flag | Condition | Claim) -> str:
    return f"{row.reviewed_by}, {row.reviewed_on}" if row.reviewed_by else NOT_YET


def main() -> None:
    """All pages, written."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages(load_knowledge()).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
