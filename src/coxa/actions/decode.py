"""The bytes of one file to what they hold. Other processes load this module, so it stays light."""

from coxa.readers.outcome import NotAnActivity, Reading, Unreadable

Result = Reading | Unreadable | NotAnActivity


def decode(data: bytes) -> Result:
    """What the bytes hold; never raises, so that one bad file stops nothing."""
    from coxa.readers.read import read  # noqa: PLC0415 - decoders are slow to load

    try:
        return read(data)
    except (Unreadable, NotAnActivity) as error:
        return error
    except Exception:  # noqa: BLE001 - whatever goes wrong, one file or command ends in words
        return Unreadable("The file is damaged in a way that could not be read around.")
