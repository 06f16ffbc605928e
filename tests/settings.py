"""The program's own settings on a throw-away home; COXA_TEST_POSTGRES may name a database."""

import os
import tempfile
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="coxa-tests-"))
(HOME / "secret.key").write_text("only-for-tests", encoding="ascii")
os.environ["COXA_HOME"] = str(HOME)
os.environ.pop("COXA_DATABASE", None)
os.environ.pop("DATABASE_URL", None)
if os.environ.get("COXA_TEST_POSTGRES"):
    os.environ["COXA_DATABASE"] = os.environ["COXA_TEST_POSTGRES"]
# Playwright keeps an event loop in the thread; Django would refuse the tables to later tests.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# The tests say which zone the machine is in, so that they hold everywhere.
os.environ["TZ"] = "Europe/Berlin"

from coxa.store.settings import *  # noqa: E402, F403 - after the environment is set

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
