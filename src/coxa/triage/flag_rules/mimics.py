"""What hides behind hip and groin pain and is not the hip."""

from coxa.triage.view import Because, View, either


def elsewhere_now(view: View) -> Because:
    """RF06: clot in the lung, blocked vessel, testicle, trapped hernia, muscle breakdown, belly."""
    names = ("testicle", "hard_lump", "dark_urine", "belly")
    elsewhere = view.any(*(f"elsewhere.{name}" for name in names))
    return either(view.any("leg.breathless", "leg.cold"), elsewhere)


def one_leg_swollen(view: View) -> Because:
    """X01: a clot in the leg until shown otherwise."""
    return view.any("leg.swollen")


def soft_lump(view: View) -> Because:
    """X13: a hernia that still goes back."""
    return view.any("elsewhere.soft_lump")
