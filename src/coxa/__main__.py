"""`python -m coxa` is `coxa`."""

import sys

from coxa.interfaces.cli.main import main

sys.exit(main())
