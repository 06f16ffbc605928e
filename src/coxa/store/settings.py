"""Django's settings, all from the home folder. `actions.open_home` makes that folder first."""

import os
from pathlib import Path

from coxa.store.home.databases import address_in, database
from coxa.store.home.folder import locate
from coxa.store.home.machine_zone import machine_zone

COXA_HOME = locate(None, os.environ)

SECRET_KEY = (
    COXA_HOME.secret_key.read_text(encoding="ascii").strip()
    if COXA_HOME.secret_key.exists()
    else ""  # Django refuses to start with an empty key, and that is right
)
DEBUG = False

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "coxa.store",
    "coxa.interfaces.web",
]

DATABASES = {"default": database(COXA_HOME, address_in(os.environ))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

USE_TZ = True
TIME_ZONE = machine_zone()
USE_I18N = True
LANGUAGE_CODE = "en"

# Errors of ours are written by the ways in; Django's own mail and console handlers stay quiet.
LOGGING_CONFIG = None

# --- pages -------------------------------------------------------------------------------

_WEB = "coxa.interfaces.web"
ROOT_URLCONF = f"{_WEB}.urls"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]  # `serve` adds what --lan needs
MIDDLEWARE = [
    f"{_WEB}.middleware.headers.security_headers",
    f"{_WEB}.middleware.forwarded.Forwarded",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    f"{_WEB}.middleware.size.Size",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "coxa.interfaces.http.forgery.TokenDecides",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    f"{_WEB}.middleware.door.Door",
    f"{_WEB}.middleware.refusals.Refusals",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent.parent / "interfaces" / "web" / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                f"{_WEB}.navigation.surroundings",
            ],
        },
    },
]
CSRF_FAILURE_VIEW = f"{_WEB}.errors.pages.forged"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # nobody has to collect files first
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

SESSION_COOKIE_NAME = "coxa_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # Strict would forget the owner on every link from elsewhere
SESSION_COOKIE_AGE = 180 * 24 * 3600  # half a year: it is the runner's own machine
CSRF_USE_SESSIONS = True  # the token stays on the server; no second cookie to steal or to plant
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
# Said by the runner who puts TLS in front. The header counts only from the proxies named there:
# `middleware.forwarded` drops it from everybody else.
if os.environ.get("COXA_TLS_PROXY", "").strip() not in {"", "0"}:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# Uploads wait in the home, not in a folder that others can read.
FILE_UPLOAD_TEMP_DIR = COXA_HOME.inbox if COXA_HOME.inbox.is_dir() else None
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_NUMBER_FILES = 10_000  # twenty years of daily runs as single files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
