"""Lines of an import as the contract writes them."""

from typing import Any

from coxa.actions.importing.import_files import ImportSummary
from coxa.store.taking_in.import_line import ImportLine


def import_line_form(line: ImportLine) -> dict[str, Any]:
    """One file found."""
    return {
        "path": line.path,
        "status": line.status.value,
        "activity": line.activity,
        "activities": list(line.activities),
        "kind": line.kind,
        "salvaged": line.salvaged,
        "reason": line.reason,
    }


def summary_form(summary: ImportSummary) -> dict[str, Any]:
    """The last line."""
    return {
        "summary": {
            "imported": summary.imported,
            "duplicate": summary.duplicate,
            "refused": summary.refused,
            "skipped": summary.skipped,
            "seconds": summary.seconds,
        }
    }
