"""`coxa check --summary`: one page for the clinician, as plain text or JSON."""
# ruff: noqa: PLC0415 - actions are loaded once Django is set up

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from coxa.interfaces.cli.here import Here
from coxa.interfaces.cli.saying import day_text, known, say, say_json, say_wrapped

if TYPE_CHECKING:
    from coxa.actions.episodes.clinician.summary import Summary


def run_summary(here: Here, on: date, episode_id: int | None) -> None:
    """Of the newest episode unless one is named."""
    from coxa.actions.episodes.clinician.summary import clinician_summary
    from coxa.actions.json_forms.episode import summary_form

    found = clinician_summary(here.runner_id, on, episode_id)
    if here.as_json:
        say_json(summary_form(found))
        return
    _course(found)
    _load(found, here)
    _signs(found)
    say("\nQuestions to ask")
    for number, text in enumerate(found.asks, start=1):
        say_wrapped(text, f"  {number}. ")


def _course(found: "Summary") -> None:
    from coxa.actions.episodes.words import where_words
    from coxa.knowledge.load import load_knowledge

    episode = found.story.episode
    say("For the clinician")
    say_wrapped(load_knowledge().phrases["summary.told"].text)
    say(f"\nWho     {found.brief.who}" if found.brief.who else "")
    say(f"Where   {where_words(episode)}")
    end = f", over {day_text(episode.end)}" if episode.end else ""
    heard = "" if found.brief.began else "not said; first told on "
    say(f"Since   {heard}{day_text(episode.start)}{end}")
    for name, said in found.brief.behaves:
        say_wrapped(f"{name}: {said}", "  ")
    _verdict(found)
    if found.latest:
        worst = "" if found.worst is None else f", worst {found.worst}"
        say(f"Pain    last noted {found.latest.level} of 10{worst}")
    say(f"Nights it woke: {found.nights}; limped: {found.limps}")
    for week in found.weeks:
        said = "not noted" if week.worst is None else f"worst {week.worst}"
        say(f"  week from {day_text(week.first)}: {said}")
    say_wrapped(episode.tried or "not said", "Tried   ")
    say_wrapped(episode.helped or "not said", "Helped  ")


def _verdict(found: "Summary") -> None:
    if found.today:
        say_wrapped(found.today, "Coxa today: ")
    if found.brief.verdict and found.check:
        say_wrapped(f"{found.brief.verdict} ({day_text(found.check.on)})", "Coxa said: ")
    if found.brief.patterns:
        say_wrapped("; ".join(found.brief.patterns), "Answers fit: ")


def _load(found: "Summary", here: Here) -> None:
    load = found.load
    say("\nRunning in the 30 days before" + ("" if found.brief.began else " it was told"))
    say(f"  {load.runs} runs, {known(load.distance_m, here.units)} in all")
    if load.longest_m is not None:
        say(f"  longest {known(load.longest_m, here.units)}")
    if load.spike is not None:
        say(f"  largest jump {load.spike.share:+.0%} on {day_text(load.spike.run.day)}")


def _signs(found: "Summary") -> None:
    asked = f", asked {day_text(found.check.on)}" if found.check else ""
    say(f"\nWarning signs{asked}")
    if not found.check:
        say("  No safety check was made.")
    elif not found.flags:
        say("  None open." if found.settled else "  None among the answers.")
    for flag in found.flags:
        when = "" if found.check and flag.on == found.check.on else f", {day_text(flag.on)}"
        say_wrapped(f"{flag.text} ({flag.urgency}{when})", "  ! ")
    for flag in found.settled:
        say_wrapped(f"{flag.text} ({flag.urgency}, {day_text(flag.on)})", "  Looked at since: ")
    for clearance in found.story.clearances:
        say_wrapped(f"{day_text(clearance.on)}, {clearance.who}: {clearance.found}", "  Seen: ")
    _list("The answers behind them", (f"{asked} {said}" for asked, said in found.behind))
    _list("Other answers", (f"{asked} {said}" for asked, said in found.answered))
    _list("Not asked, which is not a no", found.not_asked)


def _list(title: str, texts: Iterable[str]) -> None:
    """Nothing where there is none."""
    lines = list(texts)
    if lines:
        say(f"\n{title}")
    for text in lines:
        say_wrapped(text, "  - ")
