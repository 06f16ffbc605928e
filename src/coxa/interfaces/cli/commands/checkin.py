"""`coxa checkin`: four questions a week, the chosen activities, the warning signs."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
import sys
from typing import TYPE_CHECKING

from coxa.interfaces.cli.commands.check import show_latest
from coxa.interfaces.cli.failing import WrongUse
from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import day_text, say, say_aside, say_json, say_table
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.diary.check_in import CheckIn

_LEAVE = "q"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Without any of these it asks here."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="every check-in, oldest first")
    what.add_argument("--skip", action="store_true", help="not this week")
    what.add_argument("--undo", type=int, metavar="ID", help="take one back")
    what.add_argument("--restore", type=int, metavar="ID", help="bring it back")
    what.add_argument("--follow", nargs="*", metavar="TEXT", help="up to 3 activities to rate")
    for name in ("run", "less", "worse", "pain"):
        parser.add_argument(f"--{name}", type=int, metavar="0-3", dest=f"said_{name}")
    parser.add_argument("--rate", nargs="*", type=int, metavar="0-10", help="in their order")
    parser.add_argument("--warning", nargs="*", metavar="SIGN", help="such as alarm.ill; or none")
    parser.add_argument("--episode", type=int, metavar="ID", help="the one it is about")
    command(parser, run)


def run(given: argparse.Namespace, here: Here) -> None:
    """One of them, or the talk."""
    from coxa.actions.episodes import check_in

    if given.list:
        _list(here)
    elif given.follow is not None:
        check_in.choose_activities(here.runner_id, given.follow, here.now)
        say_aside("Followed: " + (", ".join(given.follow) or "nothing"))
    elif given.skip:
        _show(check_in.skip_check_in(here.runner_id, here.today, here.now), here)
    elif given.undo is not None:
        _show(check_in.undo_check_in(here.runner_id, given.undo, here.now), here)
    elif given.restore is not None:
        _show(check_in.restore_check_in(here.runner_id, given.restore), here)
    else:
        _record(given, here)


def _list(here: Here) -> None:
    from coxa.actions.episodes.check_in import check_ins
    from coxa.actions.json_forms.episode import check_in_form
    from coxa.diary.check_in import score

    found = check_ins(here.runner_id)
    if here.as_json:
        for each in found:
            say_json(check_in_form(each))
        return
    rows = [(str(each.id), day_text(each.on), score(each.answers)) for each in found]
    say_table((id_, on, "skipped" if value is None else str(value)) for id_, on, value in rows)


def _record(given: argparse.Namespace, here: Here) -> None:
    from coxa.actions.episodes.check_in import (
        WARNINGS,
        Said,
        chosen_activities,
        record_check_in,
        warning_texts,
    )
    from coxa.diary.check_in import HIGHEST, STEPS, Ask
    from coxa.knowledge.load import load_knowledge

    phrases, texts = load_knowledge().phrases, warning_texts()
    about = given.episode or (_which(here) if given.said_run is None else None)
    answers = {}
    for ask in Ask:
        options = [phrases[f"check_in.{ask}.{step}"].text for step in range(STEPS + 1)]
        said = getattr(given, f"said_{ask}")
        answers[ask] = (
            _number(phrases[f"check_in.{ask}"].text, options, STEPS) if said is None else said
        )
    chosen = chosen_activities(here.runner_id)
    rates = given.rate
    if rates is None:
        rates = [_number(f"{each.name}, 0 to {HIGHEST}?", [], HIGHEST) for each in chosen]
    if len(rates) != len(chosen):
        raise WrongUse(f"Rate each of the {len(chosen)} activities that you follow.")
    ratings = {each.id: rate for each, rate in zip(chosen, rates, strict=True) if each.id}
    signs = given.warning
    if signs is None:
        listed = [each for each in WARNINGS if each in texts]
        signs = _signs(phrases["check_in.warnings"].text, listed, [texts[id_] for id_ in listed])
    signs = tuple(each for each in signs if each != "none")
    said_all = Said(answers, ratings, signs, episode=about)
    kept = record_check_in(here.runner_id, said_all, here.today, here.now)
    _show(kept, here)


def _which(here: Here) -> int | None:
    """Asked only where more than one goes on."""
    from coxa.actions.episodes.listed import open_episodes
    from coxa.actions.episodes.words import where_words
    from coxa.knowledge.load import load_knowledge

    going = open_episodes(here.runner_id, here.today)
    if len(going) < 2:
        return None
    texts = [where_words(each) for each in going]
    words = load_knowledge().phrases["check_in.which"].text
    return going[_number(words, texts, len(going) - 1)].id


def _number(text: str, options: list[str], most: int) -> int:
    """Asks until one of the numbers is typed. Raises `WrongUse` where the runner leaves."""
    say_aside(f"\n{text}")
    for number, option in enumerate(options):
        say_aside(f"  {number}  {option}")
    while True:
        typed = sys.stdin.readline()
        if not typed or typed.strip().lower() == _LEAVE:
            raise WrongUse("Nothing is kept; a check-in has all its answers.")
        if typed.strip().isdecimal() and int(typed) <= most:
            return int(typed)
        say_aside(f"A number from 0 to {most}, please; q leaves.")


def _signs(text: str, listed: list[str], texts: list[str]) -> list[str]:
    say_aside(f"\n{text}")
    for number, option in enumerate(texts, start=1):
        say_aside(f"  {number}  {option}")
    while True:
        say_aside("  numbers such as 1,3; 0 for none")
        typed = sys.stdin.readline()
        if not typed or typed.strip().lower() == _LEAVE:
            raise WrongUse("Nothing is kept; a check-in has all its answers.")
        parts = [part.strip() for part in typed.split(",")]
        if parts == ["0"]:
            return []
        if all(part.isdecimal() and 1 <= int(part) <= len(listed) for part in parts):
            return [listed[int(part) - 1] for part in parts]


def _show(said: "CheckIn", here: Here) -> None:
    from coxa.actions.json_forms.episode import check_in_form
    from coxa.diary.check_in import score

    if here.as_json:
        say_json(check_in_form(said))
        return
    if said.flagged is not None:
        show_latest(here)
    value = score(said.answers)
    say("Skipped." if value is None else f"Check-in: {value} of 100; 0 is no trouble.")
