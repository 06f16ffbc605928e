"""`coxa episode list|show|edit|end|reopen|move|merge|part`: one sore place over time."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

import argparse
from typing import TYPE_CHECKING

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.reading import day, places
from coxa.interfaces.cli.saying import day_text, say, say_json, say_table, say_wrapped
from coxa.interfaces.cli.shared_options import command

if TYPE_CHECKING:
    from coxa.actions.episodes.edit import EpisodeChanges
    from coxa.diary.episode import Episode


def arguments(parser: argparse.ArgumentParser) -> None:
    """One verb each."""
    verbs = parser.add_subparsers(metavar="VERB", required=True, parser_class=type(parser))
    command(verbs.add_parser("list", help="all of them, newest first"), run_list)
    show = verbs.add_parser("show", help="what happened in it, day by day")
    show.add_argument("id", type=int, metavar="ID")
    command(show, run_show)
    edit = verbs.add_parser("edit", help="correct it, or say what helped")
    edit.add_argument("id", type=int, metavar="ID")
    edit.add_argument("--start", metavar="DAY")
    edit.add_argument("--where", nargs="+", metavar="REGION[:SIDE]")
    edit.add_argument("--tried", metavar="TEXT")
    edit.add_argument("--helped", metavar="TEXT")
    command(edit, run_edit)
    end = verbs.add_parser("end", help="it is over; open flags stay open")
    end.add_argument("id", type=int, metavar="ID")
    end.add_argument("--on", metavar="DAY")
    command(end, run_end)
    reopen = verbs.add_parser("reopen", help="it goes on after all")
    reopen.add_argument("id", type=int, metavar="ID")
    command(reopen, run_reopen)
    move = verbs.add_parser("move", help="a check or a note is about another one, or a new one")
    move.add_argument("check", type=int, metavar="CHECK", nargs="?")
    move.add_argument("--note", type=int, metavar="ID", nargs="+", default=[])
    move.add_argument("--checkin", type=int, metavar="ID", nargs="+", default=[])
    move.add_argument("--to", type=int, metavar="ID", help="left out: a new episode")
    command(move, run_move)
    merge = verbs.add_parser("merge", help="two are one trouble; the first goes into the second")
    merge.add_argument("id", type=int, metavar="ID")
    merge.add_argument("into", type=int, metavar="INTO")
    command(merge, run_merge)
    part = verbs.add_parser("part", help="take a merge back; the one that was gone is there again")
    part.add_argument("id", type=int, metavar="ID")
    command(part, run_part)


def run_list(given: argparse.Namespace, here: Here) -> None:
    """One a line."""
    from coxa.actions.episodes.listed import episodes
    from coxa.actions.episodes.words import where_words
    from coxa.actions.json_forms.episode import episode_form

    del given
    found = episodes(here.runner_id)
    if here.as_json:
        for each in found:
            say_json(episode_form(each))
    elif not found:
        say("No episode yet. A safety check opens one: coxa check")
    else:
        say_table((str(each.id), where_words(each), _span(each)) for each in found)


def run_show(given: argparse.Namespace, here: Here) -> None:
    """Notes, checks, clearances and check-ins within it."""
    from coxa.actions.episodes.story import episode_story
    from coxa.actions.episodes.words import events, where_words
    from coxa.actions.json_forms.episode import story_form

    story = episode_story(here.runner_id, given.id)
    if here.as_json:
        say_json(story_form(story))
        return
    say(f"{where_words(story.episode)}, {_span(story.episode)}")
    say_table((day_text(each.day), each.words) for each in events(story))
    for name, text in (("Tried", story.episode.tried), ("Helped", story.episode.helped)):
        if text:
            say_wrapped(text, f"{name}: ")


def run_edit(given: argparse.Namespace, here: Here) -> None:
    """Only what is named is changed."""
    from coxa.actions.episodes.edit import edit_episode
    from coxa.diary.episode import sides_of

    changes: EpisodeChanges = {}
    if given.start:
        changes["start"] = day(given.start, here.today)
    if given.where:
        spots = places(given.where, None)
        changes["regions"] = tuple(dict.fromkeys(spot.region for spot in spots))
        changes["sides"] = sides_of(spots)
    if given.tried is not None:
        changes["tried"] = given.tried
    if given.helped is not None:
        changes["helped"] = given.helped
    _said(edit_episode(here.runner_id, given.id, changes, here.today), here)


def run_end(given: argparse.Namespace, here: Here) -> None:
    """Today unless another day is named."""
    from coxa.actions.episodes.edit import end_episode

    on = day(given.on, here.today) if given.on else here.today
    _said(end_episode(here.runner_id, given.id, on, here.today), here)


def run_reopen(given: argparse.Namespace, here: Here) -> None:
    """Takes back `end`."""
    from coxa.actions.episodes.edit import reopen_episode

    _said(reopen_episode(here.runner_id, given.id, here.today), here)


def run_move(given: argparse.Namespace, here: Here) -> None:
    """Where it belongs, by the runner's word."""
    from coxa.actions.episodes.moves import Things, move_things

    checks = () if given.check is None else (given.check,)
    things = Things(checks, tuple(given.note), tuple(given.checkin))
    _said(move_things(here.runner_id, things, given.to, here.now), here)


def run_merge(given: argparse.Namespace, here: Here) -> None:
    """The first leads to the second from now on."""
    from coxa.actions.episodes.moves import merge_episodes

    _said(merge_episodes(here.runner_id, given.id, given.into), here)
    if not here.as_json:
        say(f"Undo: coxa episode part {given.id}")


def run_part(given: argparse.Namespace, here: Here) -> None:
    """Undo of merge."""
    from coxa.actions.episodes.moves import part_episodes

    _said(part_episodes(here.runner_id, given.id), here)


def _said(episode: "Episode", here: Here) -> None:
    from coxa.actions.episodes.words import where_words
    from coxa.actions.json_forms.episode import episode_form

    if here.as_json:
        say_json(episode_form(episode))
    else:
        say(f"{episode.id}  {where_words(episode)}, {_span(episode)}")


def _span(episode: "Episode") -> str:
    end = f"to {day_text(episode.end)}" if episode.end else "and it goes on"
    return f"from {day_text(episode.start)} {end}"
