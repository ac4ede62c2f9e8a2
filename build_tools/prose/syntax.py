"""The grammar of links and citations in prose; `scan` and `extension` read it from here.

A link to a record is `[[id]]`, `[[id|tekst]]` or `[[soort:id]]`; a citation between brackets is `[@id]`, `[@id, p. 12]` or
`[@id; @id2]`; a lone `@id` is a citation with the author in the sentence.
"""

import re
from dataclasses import dataclass

from build_tools.citations import Cite

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LINK = r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]"
"""A link: the target, and perhaps a text of its own; a line may end in either."""
CITATION = r"\[(@[^\[\]]*)\]"
"""A citation between brackets: everything from the first @."""
NARRATIVE = rf"(?<![\w@./+\-])@({_ID})"
"""A citation in running text; a mail address has a letter before its @ and is none."""
_ONE_CITE = re.compile(rf"@({_ID})(?:\s*,\s*(.+))?")


@dataclass(frozen=True)
class MalformedCitationError(ValueError):
    """A citation between brackets that does not follow the grammar; `part` is the piece that does not."""

    part: str


def read_cites(text: str) -> tuple[Cite, ...]:
    """Read what stands between the brackets of a citation; raise `MalformedCitationError` with the first piece that is none."""
    cites = []
    for part in text.split(";"):
        match = _ONE_CITE.fullmatch(" ".join(part.split()))
        if match is None:
            raise MalformedCitationError(part.strip())
        cites.append(Cite.from_text(match[1], match[2] or ""))
    return tuple(cites)
