"""How far back the pages of this folder may look: words, and days up to today."""

PERIODS = {
    "4w": ("4 weeks", 28),
    "3m": ("3 months", 91),
    "12m": ("12 months", 365),
    "all": ("All", None),
}
USUAL = "3m"
