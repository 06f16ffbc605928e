"""One planned run, or those of a week, as files."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from coxa.actions.plans.workouts import workout_file, workout_name, workouts_of_week
from coxa.interfaces.web.who import now_of, runner_of


@require_safe
def day(request: HttpRequest, day: str) -> HttpResponse:
    """The planned run of that day."""
    on = _day(day)
    data = workout_file(runner_of(request), on, now_of(request))
    return _download(data, workout_name(on), "application/vnd.ant.fit")


@require_safe
def week(request: HttpRequest, first: str) -> HttpResponse:
    """All of the seven days that begin on that day."""
    data = workouts_of_week(runner_of(request), _day(first), now_of(request))
    return _download(data, f"runs-{first}.zip", "application/zip")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error


def _download(data: bytes, name: str, kind: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
