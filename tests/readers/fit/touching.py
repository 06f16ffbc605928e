"""Asks a decoded file for everything it can give."""

from coxa.readers.fit.decoder.decode import decode
from coxa.readers.fit.decoder.limits import MAX_ROWS


def touch_everything(data: bytes) -> int:
    """Makes every column and every row; how many columns. Raises what the decoder raises."""
    columns = 0
    for part in decode(data).parts:
        for kind in part.kinds:
            messages = part.messages(kind)
            for field in messages.fields:
                assert len(messages.numbers(field)) == len(messages)
                columns += 1
            for name, units in messages.developer_fields:
                assert len(messages.developer_numbers(name, units)) == len(messages)
                columns += 1
            if len(messages) <= MAX_ROWS:
                assert len(messages.rows()) == len(messages)
    return columns
