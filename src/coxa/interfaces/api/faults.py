"""How every call says no, for the description in ``/api/openapi.json``."""

from typing import Any

from ninja import Schema


class Place(Schema):
    at: list[str | int]
    says: str


class Fault(Schema):
    """One sentence; `faults` names fields, `detail` repeats it for apps that look there."""

    error: str
    faults: list[Place] | None = None
    detail: str | None = None


FAULTS: dict[int, Any] = {400: Fault, 401: Fault, 403: Fault}
FAULTS_OF_ONE: dict[int, Any] = {**FAULTS, 404: Fault}  # where a number in the address may be wrong
