"""The five silhouettes of a day: shape first, the word beside it, colour only repeats."""

from django.utils.safestring import SafeString, mark_safe

from coxa.advice.advice import State

_GO = (
    '<circle cx="17" cy="17" r="15.5" fill="currentColor"/>'
    '<path d="M10 17h13M17.5 11l6 6-6 6" class="cut"/>'
)
_MODIFY = (
    '<path d="M17 1.5 32.5 17 17 32.5 1.5 17z" fill="currentColor"/>'
    '<path d="M10.5 17h8" class="cut"/>'
)
_REST = (
    '<rect x="2.5" y="2.5" width="29" height="29" rx="7" fill="currentColor"/>'
    '<path d="M13 11v12M21 11v12" class="cut"/>'
)
_SEE = (
    '<path d="M11 2h12l9 9v12l-9 9H11l-9-9V11z" fill="currentColor"/>'
    '<path d="M17 10v14M10 17h14" class="cut"/>'
)
_UNKNOWN = (
    '<circle cx="17" cy="17" r="14.5" fill="none" stroke="currentColor" stroke-width="2.4" '
    'stroke-dasharray="4 3.6"/><path d="M12.8 13.4a4.3 4.3 0 1 1 6.2 3.9c-1.4.7-2 1.5-2 3.2" '
    'class="line"/><circle cx="17" cy="24.6" r="1.7" fill="currentColor"/>'
)
_SHAPES = {
    State.GO: _GO,
    State.MODIFY: _MODIFY,
    State.REST: _REST,
    State.SEE_SOMEONE: _SEE,
    State.UNKNOWN: _UNKNOWN,
}


def silhouette(state: State) -> SafeString:
    """The shape alone; it always stands beside its word."""
    return mark_safe(  # noqa: S308 - constants of this module
        f'<svg class="shape" viewBox="0 0 34 34" aria-hidden="true">{_SHAPES[state]}</svg>'
    )
