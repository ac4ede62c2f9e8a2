"""Text: prose, in which an editor may use Markdown, `[[links]]` and `[@citations]`; sorting; and lists as a sentence has them.

A value of type `Proza` is Markdown; any other text is plain and is escaped wherever it is shown.
"""

import unicodedata
from collections.abc import Iterable
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

NOG_IN_TE_VULLEN = "Nog in te vullen."
"""Stands in a field of a draft that nobody has written yet; the check keeps it from readers."""


class Proza(str):
    """Markdown written by an editor; an untrusted text, made safe when it is rendered."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept any text, without the spaces around it."""
        text = core_schema.str_schema(strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)


def folded(text: str) -> str:
    """Return a sorting key: lower case, without diacritics and without a leading apostrophe or article mark."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if not unicodedata.combining(character)).casefold().lstrip("'’‘ ")


def listed(words: Iterable[str], last: str = "en") -> str:
    """Return the words as an enumeration: `a, b en c`, with `last` before the last one."""
    words = list(words)
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
