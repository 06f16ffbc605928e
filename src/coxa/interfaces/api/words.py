"""Words as callers write them: JSON can name half a letter, and no table takes one."""

from typing import Annotated

from pydantic import AfterValidator


def _whole_letters(given: str) -> str:
    try:
        given.encode()
    except UnicodeEncodeError as error:
        raise ValueError("letters, none of them cut in half") from error
    if "\0" in given:
        raise ValueError("letters, and no zero byte")
    return given


Words = Annotated[str, AfterValidator(_whole_letters)]
