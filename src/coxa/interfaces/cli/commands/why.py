"""`coxa why ID`."""
# ruff: noqa: PLC0415 - the knowledge is loaded only when it is asked for

import argparse
from typing import TYPE_CHECKING

from coxa.interfaces.cli.saying import say, say_json, say_wrapped
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.actions.explaining.explanation import Explanation
    from coxa.knowledge.shapes import Source


def arguments(parser: argparse.ArgumentParser) -> None:
    """No home is needed for it."""
    parser.add_argument("id", metavar="ID", help="a claim, flag, rule, source …")
    command(parser, run, opens_home=False)


def run(given: argparse.Namespace, here: object) -> None:
    """Text, verdict, grade, figures, sources."""
    from coxa.actions.explaining.why import why
    from coxa.actions.json_forms.explanation import explanation_form

    del here
    told = why(given.id)
    if given.json:
        say_json(explanation_form(told))
    else:
        _show(told)


def _show(told: "Explanation") -> None:
    say_wrapped(f"{told.title}  [{told.id}]")
    marks = {"verdict": told.verdict, "grade": told.grade, "basis": told.basis}
    said = ", ".join(f"{name} {value}" for name, value in marks.items() if value)
    if said:
        say(said)
    if told.article_says:
        say_wrapped(told.article_says, "  The article says  ")
        say_wrapped(told.research_says or "", "  Research says  ")
        say_wrapped(told.coxa_says or "", "  So Coxa  ")
    elif told.text:
        say_wrapped(told.text, "  ")
    for section in told.sections:
        say(f"  {section.heading}")
        for line in (*section.lines, *(f"{title} [{id_}]" for id_, title in section.links)):
            say_wrapped(line, "    - ")
    for figure in told.figures:
        say_wrapped(f"{figure.text} [{figure.source}, {figure.seen}]", "  = ")
    for source in told.sources:
        say_wrapped(_source(source), "  * ")
    if told.review:
        say(f"  {told.review}")
    if told.claims:
        say(f"  coxa why: {', '.join(told.claims)}")


def _source(source: "Source") -> str:
    year = str(source.year) if source.year else ""
    link = f"doi:{source.doi}" if source.doi else source.url or ""
    parts = (source.authors, source.title, source.journal, year, link)
    return f"[{source.id}] {'. '.join(part for part in parts if part)}"
