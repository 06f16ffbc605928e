"""What the server runs: Django for the home named by ``COXA_HOME``."""

import logging
import os

from coxa.actions.home.open_home import open_home
from coxa.interfaces.parent import end_with_parent

open_home()

from django.conf import settings  # noqa: E402 - the home comes first
from django.core.wsgi import get_wsgi_application  # noqa: E402 - as above

from coxa.interfaces.web.phone_access import allowed_hosts  # noqa: E402 - as above

# Traces of ours go to the log by `errors.trace`, without what somebody noted; nothing else is told.
logging.getLogger("django").addHandler(logging.NullHandler())
logging.getLogger("django").propagate = False

settings.ALLOWED_HOSTS = allowed_hosts(os.environ)
application = get_wsgi_application()
end_with_parent(os.environ)
