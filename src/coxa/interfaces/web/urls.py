"""Where each page lives. A page's own patterns are relative to the prefix given here."""

from django.urls import URLPattern, URLResolver, include, path

handler400 = "coxa.interfaces.web.errors.pages.bad_request"
handler403 = "coxa.interfaces.web.errors.pages.not_allowed"
handler404 = "coxa.interfaces.web.errors.pages.not_found"
handler500 = "coxa.interfaces.web.errors.pages.ours"

_WEB = "coxa.interfaces.web"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"{_WEB}.today.urls")),
    path("", include(f"{_WEB}.signin.urls")),
    path("pair/", include(f"{_WEB}.devices.urls")),
    path("pain/", include(f"{_WEB}.pain.urls")),
    path("diary/", include(f"{_WEB}.diary.urls")),
    path("runs/", include(f"{_WEB}.runs.urls")),
    path("hurts/", include(f"{_WEB}.hurts.urls")),
    path("calendar/", include(f"{_WEB}.calendar.urls")),
    path("workouts/", include(f"{_WEB}.workouts.urls")),
    path("trends/load/", include(f"{_WEB}.load.urls")),
    path("trends/", include(f"{_WEB}.trends.urls")),
    path("answers/", include(f"{_WEB}.answers.urls")),
    path("experiments/", include(f"{_WEB}.experiments.urls")),
    path("shoes/", include(f"{_WEB}.shoes.urls")),
    path("check/", include(f"{_WEB}.check.urls")),
    path("episodes/", include(f"{_WEB}.episodes.urls")),
    path("plan/", include(f"{_WEB}.plan.urls")),
    path("routines/", include(f"{_WEB}.routines.urls")),
    path("learn/", include(f"{_WEB}.learn.urls")),
    path("import/", include(f"{_WEB}.imports.urls")),
    path("settings/", include(f"{_WEB}.settings_page.urls")),
    path("more/", include(f"{_WEB}.more.urls")),
    path("api/", include("coxa.interfaces.api.urls")),
]
