"""Weight and height as people write them; inside kilograms and centimetres."""

import re

KG_PER_POUND = 0.45359237  # exact by definition
POUNDS_PER_STONE = 14
CM_PER_INCH = 2.54  # exact by definition
INCHES_PER_FOOT = 12
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_WEIGHT = re.compile(rf"{_NUMBER}\s*(kg|kgs|lbs?|pounds?)?")
_STONES = re.compile(rf"(\d+)\s*(?:st|stones?)\.?\s*(?:{_NUMBER}\s*(?:lbs?|pounds?)?)?")
_HEIGHT = re.compile(rf"{_NUMBER}\s*(cm|m)?")
_FEET = re.compile(rf"(\d+)\s*(?:ft|feet|foot|['’′])\s*(?:{_NUMBER}\s*(?:in|inch|inches|\"|”|″)?)?")
TALLEST_M = 3.0  # a bare number up to here is metres


def weight_kg(text: str) -> float | None:
    """``70``, ``70 kg``, ``154 lb`` or ``11 st 4``; None where it is no weight."""
    said = text.strip().lower()
    if found := _STONES.fullmatch(said):
        pounds = int(found[1]) * POUNDS_PER_STONE + _figure(found[2] or "0")
        return pounds * KG_PER_POUND
    if found := _WEIGHT.fullmatch(said):
        is_pounds = (found[2] or "kg").startswith(("lb", "pound"))
        return _figure(found[1]) * (KG_PER_POUND if is_pounds else 1.0)
    return None


def height_cm(text: str) -> float | None:
    """``178``, ``178 cm``, ``1.78 m`` or ``5 ft 10``; None where it is no height."""
    said = text.strip().lower()
    if found := _FEET.fullmatch(said):
        return (int(found[1]) * INCHES_PER_FOOT + _figure(found[2] or "0")) * CM_PER_INCH
    if found := _HEIGHT.fullmatch(said):
        number = _figure(found[1])
        return number * 100 if found[2] == "m" or number <= TALLEST_M else number
    return None


def _figure(text: str) -> float:
    return float(text.replace(",", "."))


def weight_words(kg: float, *, imperial: bool) -> str:
    """As a field shows it, and as it is read again: ``70`` in kilograms, ``154.3 lb``."""
    return f"{round(kg / KG_PER_POUND, 1):g} lb" if imperial else f"{kg:g}"


def height_words(cm: float, *, imperial: bool) -> str:
    """As a field shows it, and as it is read again: ``178`` in centimetres, ``5 ft 10 in``."""
    if not imperial:
        return f"{cm:g}"
    feet, inches = divmod(round(cm / CM_PER_INCH, 1), INCHES_PER_FOOT)
    return f"{feet:.0f} ft {round(inches, 1):g} in"
