"""The shape of an assumption: a figure of ours that a runner may change."""

from dataclasses import dataclass

from coxa.knowledge.evidence import Cited, Reviewed


@dataclass(frozen=True)
class Assumption(Cited, Reviewed):
    """`usual` where nothing is chosen, from `least` to `most` in steps of `step`, in `unit`."""

    id: str
    title: str
    text: str
    usual: float
    least: float
    most: float
    step: float
    reviewed: str
    unit: str = ""
