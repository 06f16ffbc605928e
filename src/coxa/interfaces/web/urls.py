"""Where each page lives. A page's own patterns are relative to the prefix given here."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

handler400 = "coxa.interfaces.web.errors.pages.bad_request"
handler403 = "coxa.interfaces.web.errors.pages.not_allowed"
handler404 = "coxa.interfaces.web.errors.pages.not_found"
handler500 = "coxa.interfaces.web.errors.pages.ours"

# prefix: package below `interfaces.web`
PAGES = {
    "": "signin",
    "pair/": "devices",
    "today": "today",
    "pain/": "pain",
    "diary/": "diary",
    "runs/": "runs",
    "hurts/": "hurts",
    "check/": "check",
    "plan/": "plan",
    "learn/": "learn",
    "import/": "imports",
    "settings/": "settings_page",
    "more/": "more",
}


def _there(package: str) -> bool:
    name = f"coxa.interfaces.web.{package}"
    return find_spec(name) is not None and find_spec(f"{name}.urls") is not None


urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("coxa.interfaces.api.urls")),
]
urlpatterns += [
    path("" if prefix == "today" else prefix, include(f"coxa.interfaces.web.{package}.urls"))
    for prefix, package in PAGES.items()
    if _there(package)
]

# Only until the other pages are there: names that templates ask for lead to the list of pages.
_MISSING = {
    "today": ("home",),
    "pain": ("new",),
    "diary": ("month",),
    "hurts": ("start",),
    "check": ("start",),
    "plan": ("week",),
    "learn": ("home",),
}
for _package, _names in _MISSING.items():
    if not _there(_package):
        from coxa.interfaces.web.more.view import home as _home

        _patterns = [path("" if _package == "today" else f"{_package}/", _home, name=_names[0])]
        urlpatterns.append(path("", include((_patterns, _package))))
if not _there("runs"):
    from coxa.interfaces.web.more.view import home as _home

    _runs = [path("runs/", _home, name="list"), path("runs/<int:activity_id>/", _home, name="one")]
    urlpatterns.append(path("", include((_runs, "runs"))))
