"""The list, one episode over time, its corrections, and the page for the clinician."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from coxa.actions.episodes.check_in import check_in_is_due, progress
from coxa.actions.episodes.clinician.summary import Summary, clinician_summary
from coxa.actions.episodes.edit import edit_episode, end_episode, reopen_episode
from coxa.actions.episodes.listed import episodes
from coxa.actions.episodes.story import EpisodeStory, episode_story
from coxa.actions.episodes.words import events, helped_words, where_words
from coxa.actions.refusals import NotFound, Refused
from coxa.diary.check_in import score
from coxa.diary.episode import LATERAL
from coxa.diary.notes import highest_by_day
from coxa.interfaces.web.drawing.painstrip import strip
from coxa.interfaces.web.telling import tell
from coxa.interfaces.web.who import runner_of, today_of, units_of
from coxa.knowledge.load import load_knowledge
from coxa.values.distances import distance_text
from coxa.values.regions import Region, Side

_BAD_REQUEST = 400
SHOWN = 60  # days of the course; a click shows all
DENSE_ABOVE = 3500  # letters; more of them are printed smaller, so that one page holds them
BOTH = "both"
SIDES = (
    ("left", "Left"),
    ("right", "Right"),
    ("middle", "Middle"),
    (BOTH, "Both"),
    ("", "Not sure"),
)
REGIONS = tuple((region, region.words) for region in Region)


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """Newest first, the open ones named so."""
    runner_id = runner_of(request)
    context = {
        "episodes": [(each, where_words(each)) for each in episodes(runner_id)],
        "due": check_in_is_due(runner_id, today_of(request)),
    }
    return render(request, "episodes/list.html", context)


@require_safe
def one(request: HttpRequest, episode_id: int) -> HttpResponse:
    """The strip, its table, progress, and what the runner can correct."""
    return page(request, episode_id)


def page(request: HttpRequest, episode_id: int, fault: str = "") -> HttpResponse:
    """The page of one episode, with what is wrong with a form of it."""
    runner_id, on = runner_of(request), today_of(request)
    story = episode_story(runner_id, episode_id)
    found = story.episode
    if found.id != episode_id:  # merged since
        return redirect("episodes:one", found.id)
    phrases = load_knowledge().phrases
    going, happened = progress(story.check_ins), tuple(reversed(events(story)))
    context = {
        "episode": found,
        "where": where_words(found),
        "strip": _strip(story, on, with_weeks=True),
        "events": happened if "all" in request.GET else happened[:SHOWN],
        "older": 0 if "all" in request.GET else max(0, len(happened) - SHOWN),
        "moving": "move" in request.GET or "thing" in request.POST or "from" in request.POST,
        "others": [
            (each, where_words(each)) for each in episodes(runner_id) if each.id != episode_id
        ],
        "going": going,
        "change": phrases[f"check_in.change.{going.change}"].text if going.change else "",
        "scoring": phrases["check_in.scoring"].text,
        "thresholds": phrases["check_in.activities"].text,
        "due": found.end is None and check_in_is_due(runner_id, on),
        "sides": SIDES,
        "side": BOTH if found.both_sides else next(iter(found.sides), ""),
        "eased": helped_words(story),
        "regions": REGIONS,
        "on": on,
        "fault": fault,
    }
    return render(request, "episodes/one.html", context, status=_BAD_REQUEST if fault else 200)


def _strip(story: EpisodeStory, on: date, *, with_weeks: bool = False) -> str:
    marks = [(each.on, "check") for each in story.checks]
    marks += [(each.on, "clear") for each in story.clearances]
    marks += [(each.on, "week") for each in story.check_ins if not each.skipped]
    levels = highest_by_day(story.notes)
    days = [*levels, *(day for day, _ in marks)]
    first, last = min([story.episode.start, *days]), max([story.episode.end or on, *days])
    scored = [(each.on, score(each.answers)) for each in story.check_ins] if with_weeks else []
    return strip(levels, marks, first, last, {day: at for day, at in scored if at is not None})


@require_POST
def edit(request: HttpRequest, episode_id: int) -> HttpResponse:
    """Side, place, first day, and what was tried and helped."""
    form, on = request.POST, today_of(request)
    start = _day(form.get("start", ""))
    if start is None:
        return page(request, episode_id, "Give the day it began.")
    regions = tuple(Region(each) for each in form.getlist("region") if each in set(Region))
    try:
        edit_episode(
            runner_of(request),
            episode_id,
            {
                "start": start,
                "regions": regions,
                "sides": _sides(form.get("side", "")),
                "tried": form.get("tried", "").replace("\x00", "").strip(),
                "helped": form.get("helped", "").replace("\x00", "").strip(),
            },
            on,
        )
    except NotFound:
        raise
    except Refused as refused:
        return page(request, episode_id, str(refused))
    tell(request, "Changed.")
    return redirect("episodes:one", episode_id)


@require_POST
def over(request: HttpRequest, episode_id: int) -> HttpResponse:
    """It is over; that can be taken back."""
    runner_id, on = runner_of(request), today_of(request)
    last = _day(request.POST.get("end", "")) or on
    try:
        end_episode(runner_id, episode_id, last, on)
    except NotFound:
        raise
    except Refused as refused:
        return page(request, episode_id, str(refused))
    tell(request, "Noted: it is over.", reverse("episodes:reopen", args=[episode_id]))
    return redirect("episodes:one", episode_id)


@require_POST
def reopen(request: HttpRequest, episode_id: int) -> HttpResponse:
    """It goes on."""
    reopen_episode(runner_of(request), episode_id, today_of(request))
    tell(request, "It goes on.")
    return redirect("episodes:one", episode_id)


@require_safe
def summary(request: HttpRequest, episode_id: int) -> HttpResponse:
    """One sheet of paper."""
    runner_id, on = runner_of(request), today_of(request)
    found = clinician_summary(runner_id, on, episode_id)
    if found.story.episode.id != episode_id:  # merged since
        return redirect("episodes:summary", found.story.episode.id)
    phrases = load_knowledge().phrases
    context = {
        "summary": found,
        "episode": found.story.episode,
        "where": where_words(found.story.episode),
        "load": _load(request, found),
        "told_words": phrases["summary.told"].text,
        "not_asked_words": phrases["summary.not_asked"].text,
        "dense": _letters(found) > DENSE_ABOVE,
        "strip": _strip(found.story, on),
        "going": progress(found.story.check_ins),
        "eased": helped_words(found.story),
    }
    return render(request, "episodes/summary.html", context)


def _letters(found: Summary) -> int:
    """How much there is to print."""
    episode = found.story.episode
    texts = [episode.tried, episode.helped, *found.noes, *found.unknown, *found.not_asked]
    texts += [text for pair in (*found.told, *found.brief.behaves) for text in pair]
    texts += [found.brief.verdict, *found.brief.patterns]
    texts += [flag.text for flag in (*found.flags, *found.settled)] + [
        each.found for each in found.story.clearances
    ]
    return sum(map(len, texts))


def _load(request: HttpRequest, found: Summary) -> list[tuple[str, str]]:
    units, load = units_of(request), found.load
    if not load.runs:
        return [("Runs in the 30 days before", "none recorded")]
    rows = [
        ("Runs in the 30 days before", str(load.runs)),
        ("Together", distance_text(load.distance_m, units)),
    ]
    if load.longest_m is not None:
        rows.append(("Longest", distance_text(load.longest_m, units)))
    if load.spike is not None:
        said = f"{load.spike.share * 100:+.0f}\u00a0% over the longest before it, "
        said += f"{load.spike.run.day.day} {load.spike.run.day:%b}"
        rows.append(("Largest jump", said))
    return rows


def _sides(said: str) -> tuple[Side, ...]:
    if said == BOTH:
        return LATERAL
    return (Side(said),) if said in set(Side) else ()


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
