"""`make bench`: every promise of speed, measured in one run on this machine."""

import sys
import tempfile
from pathlib import Path

from bench import (
    archives,
    checks,
    experiments,
    fit,
    imports,
    inference,
    knowledge,
    pages,
    plans,
    shell,
    trends,
    trends_page,
)


def main() -> None:
    """Prints the table; what falls short is said, not hidden."""
    print(f"{'what':<58}{'measured':>9} of {'limit':>7} {'unit':<8}{'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for row in (*plans.rows(), *checks.rows(), *trends.rows(), *inference.rows()):
            print(row.line())
        for measure in (
            knowledge.rows,
            experiments.rows,
            imports.rows,
            fit.rows,
            pages.rows,
            trends_page.rows,
            shell.rows,
            archives.rows,
        ):
            for row in measure(home):
                print(row.line())
                sys.stdout.flush()


if __name__ == "__main__":
    main()
