"""An experiment as JSON."""

from typing import Any

from coxa.actions.experiments.shown import Shown
from coxa.inference.experiment.standing import Block
from coxa.store.json_values import as_json


def experiment_form(shown: Shown) -> dict[str, Any]:
    """What was chosen, where it stands, and the read-out once it is over."""
    block = shown.standing.today
    return {
        **as_json(shown.experiment),
        "block": None if block is None else block.number,
        "today": None if block is None else block.arm.value,
        "blocks_planned": shown.standing.planned,
        "barred": shown.barred,
        "blocks": [_block_form(each) for each in shown.standing.blocks],
        "read_out": as_json(shown.read_out),
        "gentler": shown.gentler,
    }


def _block_form(block: Block) -> dict[str, Any]:
    form: dict[str, Any] = as_json(block)
    return {**form, "mean": sum(block.levels) / len(block.levels) if block.levels else None}
