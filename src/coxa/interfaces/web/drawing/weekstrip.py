"""One cell of the week strip: what is planned, and how long it is."""

from django.utils.safestring import SafeString, mark_safe

HEIGHT = 54.0


def cell(share: float | None, *, is_run: bool, held: bool) -> SafeString:
    """A bar of `share` (0 to 1) of the week's longest run; a dot for rest; held is outlined."""
    if not is_run:
        body = '<circle cx="13" cy="56" r="3.4" class="quiet"/>'
    elif share is None or held:
        body = '<rect x="6" y="26" width="14" height="34" rx="2" class="held"/>'
    else:
        high = max(8.0, HEIGHT * share)
        at = f'y="{60 - high:.1f}" height="{high:.1f}"'
        body = f'<rect x="6" width="14" rx="2" class="planned" {at}/>'
    return mark_safe(f'<svg viewBox="0 0 26 62" aria-hidden="true">{body}</svg>')  # noqa: S308
